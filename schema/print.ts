import { printSchema } from 'graphql';
import { schema } from './index.ts';

/** The whole schema in GraphQL's own language, types by name, as `schema.graphql` holds it. */
export const printedSchema = (): string => `${printSchema(schema)}\n`;
