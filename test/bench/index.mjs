// Benchmarks. From the root of the project:
//
//   npm run build                           what is measured is dist/, which is what users run
//   npm run bench                           all of them, in a few minutes
//   npm --prefix test/bench start reads     only those named: extraction, lengths, loading, changing, reads, resolution
//
// Whatever is compared runs side by side, in alternating rounds: at least two, and no more once their time is up.
// Figures are medians. The ratios are what to look at, each the median of those of single rounds: absolute figures tell
// of the machine and of what else it is doing. Time on the processor wavers less than time by the clock. No time is
// asserted, only that the answers are right.

import { existsSync } from 'node:fs';
import { heading } from './rounds.mjs';

const benchmarks = ['extraction', 'lengths', 'loading', 'changing', 'reads', 'resolution'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benchmarks.includes(name));

if (unknown.length) {
  console.error(`expected ${benchmarks.join(', ')}, got ${unknown.join(', ')}`);
  process.exitCode = 2;
} else if (!existsSync(new URL('../../dist/src/cli.js', import.meta.url))) {
  console.error('dist/ is missing, and it is what is measured: run `npm run build` at the root of the project first');
  process.exitCode = 2;
} else {
  const began = performance.now();
  for (const name of asked.length ? asked : benchmarks) {
    const { title, run } = await import(`./${name}.mjs`);
    heading(`${name}: ${title}`);
    await run();
  }
  console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s in all`);
}
