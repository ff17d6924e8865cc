/** A benchmark ends after so many rounds, or when its seconds are up and it has had the fewest. */
const [FEWEST, MOST, BUDGET] = [2, 7, 8];

/**
 * Runs each contender once a round, in an order that is turned round every other time: whoever comes second finds the
 * machine warmer, and the garbage of the first. Those that `warming` names run once before, uncounted. Gives what they
 * returned, by name, a value a round.
 */
export async function rounds(contenders, warming = Object.keys(contenders)) {
  const names = Object.keys(contenders);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of warming) await contenders[name]();
  const began = performance.now();
  for (let round = 0; round < MOST; round++) {
    if (round >= FEWEST && performance.now() - began > BUDGET * 1000) break;
    for (const name of round % 2 ? names.toReversed() : names) results[name].push(await contenders[name]());
  }
  return results;
}

/** The seconds that work takes: by the clock, and on the processors, which tell less of what else the machine does. */
export async function measure(work) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - began) / 1000, processor: (user + system) / 1_000_000 };
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** The median of what the rounds say of two, each round for itself: what slows a whole round slows both. */
export const ratio = (over, under) => median(over.map((value, round) => value / under[round]));

export const heading = (text) => console.log(`\n${text}\n${'-'.repeat(text.length)}`);

/** Lines of columns: the first holds words, the others figures. */
export function table(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  for (const line of lines) {
    const cells = line.map((cell, column) => String(cell)[column ? 'padStart' : 'padEnd'](widths[column]));
    console.log(`  ${cells.join('   ')}`);
  }
}

/** A figure with as many digits as mean something. */
export const short = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(2 + (value >= 10)));

/** Stops the benchmark: a quick wrong answer is worth nothing. */
export function check(right, otherwise) {
  if (!right) throw new Error(otherwise);
}
