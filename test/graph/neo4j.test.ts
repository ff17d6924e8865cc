import { describe, it } from 'vitest';
import { openNeo4j } from '../../src/graph/engines/neo4j.ts';
import { engineCases } from './engine.cases.ts';
import { testServer } from './server.ts';

const settings = testServer();
if (settings) engineCases('Neo4j', () => openNeo4j(settings), {});
else
  describe('Neo4j', () =>
    it.skip('NEO4J_TEST_URI is not set: `npm run test:neo4j` starts a server for these', () => {}));
