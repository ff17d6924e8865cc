import { describe, it } from 'vitest';
import { openNeo4j } from '../../src/graph/engines/neo4j.ts';
import { engineCases } from './engine.cases.ts';
import { testServer } from './server.ts';

const settings = testServer();
if (settings)
  engineCases('Neo4j', () => openNeo4j(settings), {
    'a page may begin at any letter':
      'it sorts stored text by code point, but compares it with a parameter by UTF-16 unit, so U+E000 to U+FFFF and ' +
      'what lies beyond U+FFFF change places; an index, and so every page of ids, goes by code point',
  });
else
  describe('Neo4j', () =>
    it.skip('NEO4J_TEST_URI is not set: `npm run test:neo4j` starts a server for these', () => {}));
