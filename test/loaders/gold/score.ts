import { parseArgs } from 'node:util';
import { renderScore, scoreOf, type ScoreReport } from '../../../loaders/score.ts';
import { furtherOf, renderFurther, type FurtherReport } from '../../../loaders/score/further-report.ts';
import { furtherKinds } from '../../../loaders/score/further.ts';
import { ratio, wrongLine } from '../../../loaders/score/render.ts';
import { scoredKinds, type Figures } from '../../../loaders/score/verdict.ts';
import { coverage } from './coverage.ts';
import { extracted } from './extracted.ts';
import { absence, goldSets } from './sets.ts';

const usage = `npm run score                       every gold set, kind by kind
npm run score -- --verbose          and each fact that is missing or extra
npm run score -- --document NAME    the documents whose file begins with NAME, alone and in full
npm run score -- --rules            how often each rule fired, and which never did`;

interface Measured {
  readonly name: string;
  readonly score: ScoreReport;
  readonly further: FurtherReport;
}

/** The measures of one kind in one set: ratios, then right, too much and missing. */
function cell({ right, extra, missing, precision, recall, f1 }: Figures): string {
  if (right + extra + missing === 0) return '    –     –     –';
  return `${[precision, recall, f1].map(ratio).join(' ')} ${String(right).padStart(4)} +${extra} -${missing}`;
}

/** All sets side by side. */
function table(sets: readonly Measured[]): string {
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(18), ...cells.map((each) => each.padEnd(33))].join('').trimEnd();
  const of = (name: string, figures: (set: Measured) => Figures) =>
    line(
      name,
      sets.map((set) => cell(figures(set))),
    );
  return [
    'each kind: precision, recall, F1, how many right +extra -missing',
    line(
      '',
      sets.map(({ name, score }) => `${name}, ${score.documents} documents`),
    ),
    line(
      '',
      sets.map(() => 'P     R     F1   right'),
    ),
    ...scoredKinds.map((kind) => of(kind, ({ score }) => score.kinds[kind])),
    line(
      'names',
      sets.map(({ score: { names } }) =>
        names ? `${ratio(names.precision)} ${' '.repeat(12)}${names.right} +${names.extra}` : '',
      ),
    ),
    of('ENTITIES', ({ score }) => score.entities),
    of('RELATIONS', ({ score }) => score.relations),
    line(
      'OVERALL',
      sets.map(({ score }) => `${' '.repeat(12)}${ratio(score.overall)}`),
    ),
    '',
    ...furtherKinds.map((kind) => of(kind, ({ further }) => further.kinds[kind])),
    of('FURTHER', ({ further }) => further.all),
  ].join('\n');
}

function headline({ name, score: { entities, relations, overall }, further }: Measured): string {
  const figures = `entities ${ratio(entities.f1)}, relations ${ratio(relations.f1)}, overall ${ratio(overall)}`;
  return `${name}: ${figures}; precision of relations ${ratio(relations.precision)}; further ${ratio(further.all.f1)}`;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      verbose: { type: 'boolean' },
      document: { type: 'string' },
      rules: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  if (values.rules) return console.log(await coverage());
  const { document, verbose = false } = values;
  const measured: Measured[] = [];
  const absent: string[] = [];
  for (const set of goldSets) {
    const reason = await absence(set);
    if (reason) {
      absent.push(`${set.name}: absent, ${reason}`);
      continue;
    }
    const all = await extracted(set);
    const wanted = document === undefined ? all : all.filter(({ file }) => file.startsWith(document));
    if (wanted.length > 0) measured.push({ name: set.name, score: scoreOf(wanted), further: furtherOf(wanted) });
  }
  if (measured.length === 0) throw new RangeError(`no document of the gold begins with "${document}"`);
  if (document !== undefined) {
    for (const { score, further } of measured)
      console.log(`${renderScore(score, { verbose: true })}\n\n${renderFurther(further, { verbose: true })}`);
    return;
  }
  if (verbose)
    for (const { name, score, further } of measured)
      console.log([...score.lines, ...further.lines].map((line) => `${name} ${wrongLine(line)}`).join('\n'));
  console.log([table(measured), '', ...measured.map(headline), ...absent].join('\n'));
}

try {
  await run();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
