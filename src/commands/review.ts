import { createInterface } from 'node:readline/promises';
import { Option, type Command } from 'commander';
import { withDecisions } from '../../loaders/decisions/append.ts';
import { renderTouched } from '../../loaders/report.ts';
import { write } from '../../loaders/write.ts';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { countNodes, listNodes } from '../graph/cypher/lookup.ts';
import { readTuple } from '../graph/cypher/tuple.ts';
import type { Condition, Graph } from '../graph/port.ts';
import { typeOfId } from '../ontology/types.ts';
import { print } from '../terminal.ts';
import { DECISIONS, decisionsFile } from './decisions.ts';
import { withGraph } from './graph.ts';
import { explainEntity, namedInDecision, shownJudgements, type ShownJudgement, type ShownMention } from './judged.ts';
import { entityMeant } from './meant.ts';

interface ReviewFlags {
  readonly first: string;
  readonly same?: readonly string[];
  readonly different?: readonly string[];
  readonly author?: string;
  readonly reason?: string;
  readonly decisions?: string;
  readonly json?: true;
}

/** Lists pairs that may be one thing, and writes what a person decides. */
export function addReview(program: Command): void {
  program
    .command('review')
    .description('list pairs that may be one thing, those on which most hangs first, and write what you decide')
    .option('--first <count>', 'how many pairs', '20')
    .addOption(new Option('--same <thing...>', 'decide that two things, by id or name, are one').conflicts('different'))
    .option('--different <thing...>', 'decide that two things, by id or name, are two')
    .option('--author <name>', 'who decides')
    .option('--reason <text>', 'why')
    .option(...DECISIONS)
    .option('--json', 'print the pairs as JSON; nothing is asked')
    .addHelpText(
      'after',
      `
Examples:
  signatory review
  signatory review --json --first 5
  signatory review --same org:cast "China Association for Science and Technology" --reason "its own web site"

On a terminal each pair is asked about. Decisions are lines at the end of the file; the graph is brought up to date.

Exit code: 0 listed or decided, 1 the graph failed, 2 nothing could be run.`,
    )
    .action((flags: ReviewFlags) => withGraph(readConfig(), (graph) => review(graph, flags)));
}

async function review(graph: Graph, flags: ReviewFlags): Promise<void> {
  const asked = flags.same ?? flags.different;
  if (asked) {
    if (asked.length !== 2) throw new BadInput(`expected two things, got ${asked.length}: ${asked.join(', ')}`);
    const things = await Promise.all(asked.map((one) => entityMeant(graph, one)));
    if (things[0] === things[1])
      throw new BadInput(
        `expected two things, got ${things[0]} twice; where a decision joined them, take its line out of the file`,
      );
    const [one, other] = things.map((id) => typeOfId(id));
    if (flags.same && one !== other) throw new BadInput(`expected two things of one type, got ${things.join(' and ')}`);
    const [a, b] = await Promise.all(things.map(async (id) => (await explainEntity(graph, id, 1)).mentions[0]!));
    await decide(graph, [await lineOf(graph, flags.same ? 'same' : 'different', a!, b!, flags)], flags);
    return;
  }
  const first = Number(flags.first);
  if (!Number.isInteger(first) || first < 1 || first > 1000)
    throw new BadInput(`--first: expected a number from 1 to 1000, got ${flags.first}`);
  const { pairs, total } = await unsurePairs(graph, first);
  if (flags.json) await print(JSON.stringify({ total, pairs }, null, 2));
  else if (process.stdin.isTTY && process.stdout.isTTY) await ask(graph, pairs, flags);
  else await print([...pairs.map(rendered), `${total} ${total === 1 ? 'pair' : 'pairs'} to decide.`].join('\n\n'));
}

const unsure: Condition = { kind: 'among', property: 'verdict', values: ['UNSURE'] };

async function unsurePairs(graph: Graph, first: number): Promise<{ pairs: ShownJudgement[]; total: number }> {
  const order = { property: 'hangs', descending: true };
  const rows = await graph.rows(listNodes('Judgement', order, { limit: first, fromEnd: false }, [unsure]));
  const [count] = await graph.rows(countNodes('Judgement', [unsure]));
  const pairs = await shownJudgements(
    graph,
    rows.map(({ node }) => readTuple(['Judgement'], node)),
  );
  return { pairs, total: count?.total ?? 0 };
}

/** A pair with both sides' sentences. */
export function rendered({ verdict, reason, hangs, mentions }: ShownJudgement): string {
  const side = ({ entity, sentence, title, published }: ShownMention) => [
    `  ${entity.name} (${entity.id})`,
    `    "${sentence}"`,
    `    ${title}${published === null ? '' : `, ${published}`}`,
  ];
  const weight = verdict === 'UNSURE' ? ` ${hangs} statements hang on it.` : '';
  return [`${reason}.${weight}`, ...mentions.slice(0, 2).flatMap(side)].join('\n');
}

/** Asks about each pair until there are no more, or the person has enough. */
async function ask(graph: Graph, pairs: readonly ShownJudgement[], flags: ReviewFlags): Promise<void> {
  const lines: object[] = [];
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const [i, pair] of pairs.entries()) {
      const [a, b] = pair.mentions;
      if (!a || !b) continue;
      await print(`\n${i + 1} of ${pairs.length}. ${rendered(pair)}`);
      const answer = (await terminal.question('One thing? [y]es, [n]o, [Enter] later, [q]uit: ')).trim().toLowerCase();
      if (answer === 'q') break;
      if (answer !== 'y' && answer !== 'n') continue;
      const reason = flags.reason ?? (await terminal.question('Why (Enter for none): ')).trim();
      lines.push(await lineOf(graph, answer === 'y' ? 'same' : 'different', a, b, { ...flags, reason }));
    }
  } finally {
    terminal.close();
  }
  if (lines.length) await decide(graph, lines, flags);
}

async function lineOf(
  graph: Graph,
  decision: 'same' | 'different',
  a: ShownMention,
  b: ShownMention,
  { author, reason }: Pick<ReviewFlags, 'author' | 'reason'>,
): Promise<object> {
  return {
    decision,
    a: await namedInDecision(graph, a),
    b: await namedInDecision(graph, b),
    ...(author && { author }),
    ...(reason && { reason }),
    date: new Date().toISOString().slice(0, 10),
  };
}

/** Writes decisions at the end of the file, and brings the graph up to date. */
async function decide(graph: Graph, lines: readonly object[], flags: ReviewFlags): Promise<void> {
  const { decisions, file, save } = await withDecisions((await decisionsFile(flags.decisions)).file, lines);
  await save();
  const touched = await write(graph, { put: [], remove: [] }, decisions);
  const told = `${lines.length} ${lines.length === 1 ? 'decision' : 'decisions'} written to ${file}.`;
  await print(
    flags.json
      ? JSON.stringify({ file, decisions: lines, touched }, null, 2)
      : [told, ...renderTouched(touched)].join('\n'),
  );
}
