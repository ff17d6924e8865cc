import type { Config } from '../../src/config.ts';

/** The Neo4j that tests may fill and empty; undefined where none is named. */
export function testServer(): Config['neo4j'] | undefined {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USER: user,
    NEO4J_TEST_PASSWORD: password,
    NEO4J_TEST_DATABASE: database,
  } = process.env;
  return uri ? { uri, user: user ?? 'neo4j', password: password ?? '', database: database ?? 'neo4j' } : undefined;
}
