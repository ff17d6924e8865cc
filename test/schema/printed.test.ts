import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

// In a process of its own: beside a test runner the library that prints is loaded twice, and refuses the schema.
const printing = `import { printedSchema } from './schema/print.ts'; process.stdout.write(printedSchema());`;

it('schema/schema.graphql is the schema as it stands (`npm run schema` writes it)', () => {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', printing], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  });
  expect(printed).toMatch(/^type Query \{$/mu);
  expect(fs.readFileSync(path.join(root, 'schema', 'schema.graphql'), 'utf8')).toBe(printed);
}, 60_000);
