import { writeFile } from 'node:fs/promises';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { introspectionFromSchema, type IntrospectionQuery } from 'graphql';
import { schema } from '../index.ts';

/** The schema as types, which `index.ts` gives to its queries. */
export function clientTypes(): string {
  const known: IntrospectionQuery = introspectionFromSchema(schema, { descriptions: false });
  const written = outputIntrospectionFile(minifyIntrospection(known), { fileType: '.d.ts', shouldPreprocess: true });
  // Behind the types stands what would make them the schema of every query in a program; a program may know several servers.
  const types = /^export type introspection_types = \{$[\s\S]*?^\};$/mu.exec(written)?.[0];
  const whole = /^export type introspection = \{$[\s\S]*?^\};$/mu.exec(written)?.[0];
  if (!types || !whole) throw new Error('expected the types of the schema, got something else from gql.tada');
  return `// Written by \`npm run schema\`.\n\n${types}\n\n${whole}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('expected the file to write to');
  await writeFile(file, clientTypes());
}
