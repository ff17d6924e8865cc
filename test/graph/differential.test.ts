import { describe, it } from 'vitest';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import { openNeo4j } from '../../src/graph/engines/neo4j.ts';
import { differentialCases } from './differential.ts';
import { testServer } from './server.ts';

differentialCases('the embedded engine', () => openEmbedded(IN_MEMORY), { graphs: 60, plans: 6 });

const settings = testServer();
// A real server takes some 100 ms to plan each new statement, so it is asked less.
if (settings) differentialCases('Neo4j', () => openNeo4j(settings), { graphs: 4, plans: 2 });
else
  describe('Neo4j', () =>
    it.skip('NEO4J_TEST_URI is not set: `npm run test:neo4j` starts a server for these', () => {}));
