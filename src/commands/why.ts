import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { BadInput } from '../errors.ts';
import { evidenceOf } from '../graph/cypher/lookup.ts';
import { readTuple } from '../graph/cypher/tuple.ts';
import type { Graph } from '../graph/port.ts';
import { print } from '../terminal.ts';
import { withGraph } from './graph.ts';
import { explainEntity, shownMentions, type ExplainedEntity } from './judged.ts';
import { entityMeant } from './meant.ts';

interface WhyFlags {
  readonly first: string;
  readonly json?: true;
}

/** Says what stands behind a thing or a fact. */
export function addWhy(program: Command): void {
  program
    .command('why')
    .description('say why mentions are one thing, or which sentences and rules stand behind a fact')
    .argument('<thing>', 'a thing by its id or a name, or a fact by its id')
    .option('--first <count>', 'how many mentions, judgements or sentences', '20')
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Examples:
  signatory why "China Daily"
  signatory why org:cast --json
  signatory why party_to:0f3a5c7e9b1d2468

Exit code: 0 told, 1 nothing bears the name or id, 2 nothing could be run.`,
    )
    .action((thing: string, flags: WhyFlags) => withGraph(readConfig(), (graph) => why(graph, thing, flags)));
}

async function why(graph: Graph, thing: string, { first, json }: WhyFlags): Promise<void> {
  const limit = Number(first);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw new BadInput(`--first: expected a number from 1 to 1000, got ${first}`);
  const fact = await explainFact(graph, thing, limit);
  if (fact) return print(json ? JSON.stringify(fact, null, 2) : renderFact(fact));
  const entity = await explainEntity(graph, await entityMeant(graph, thing), limit);
  await print(json ? JSON.stringify(entity, null, 2) : renderEntity(entity));
}

interface ExplainedFact {
  readonly id: string;
  readonly evidence: readonly {
    readonly statement: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly rule: string;
    readonly document: string;
    readonly title: string;
    readonly published: string | null;
    /** What stands at its ends, and the form in which the document names it. */
    readonly ends: readonly {
      readonly role: string;
      readonly entity: string;
      readonly name: string;
      readonly form: string;
    }[];
  }[];
}

/** The evidence of a fact; undefined where the id is that of none. */
async function explainFact(graph: Graph, id: string, first: number): Promise<ExplainedFact | undefined> {
  if (!/^[a-z_]+:[0-9a-f]{8,}$/u.test(id)) return undefined;
  const rows = await graph.rows(evidenceOf([id], first));
  if (!rows.length) return undefined;
  const read = rows.map((row) => ({
    evidence: readTuple(['Evidence'], row.evidence),
    document: readTuple(['Document'], row.document),
  }));
  const mentions = await shownMentions(
    graph,
    read.flatMap(({ evidence }) => [...evidence.ends]),
  );
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return {
    id,
    evidence: read.map(({ evidence: { statement, quote, start, end, rule, ends, endRoles }, document }) => ({
      statement,
      quote,
      start,
      end,
      rule,
      document: document.id.slice('document:'.length),
      title: document.title,
      published: document.published,
      ends: ends.flatMap((mention, i) => {
        const shown = byId.get(mention);
        return shown
          ? [{ role: endRoles[i] ?? '', entity: shown.entity.id, name: shown.entity.name, form: shown.form }]
          : [];
      }),
    })),
  };
}

const dated = ({ title, published }: { readonly title: string; readonly published: string | null }): string =>
  published === null ? title : `${title}, ${published}`;

const renderFact = ({ id, evidence }: ExplainedFact): string =>
  [
    `${id}: ${evidence[0]!.statement}, stated ${evidence.length === 1 ? 'once' : `${evidence.length} times`}`,
    ...evidence.map((one) =>
      [
        `  "${one.quote}"`,
        `    ${dated(one)} (${one.document}, ${one.start}–${one.end}), read by ${one.rule}`,
        ...one.ends.map(({ role, form, name, entity }) => `    ${role}: ${form} = ${name} (${entity})`),
      ].join('\n'),
    ),
  ].join('\n');

function renderEntity(one: ExplainedEntity): string {
  const judgements = one.judgements.map(({ verdict, rule, reason, times, mentions }) => {
    const pairs = mentions.flatMap((a, i) => {
      const b = mentions[i + 1];
      return i % 2 === 0 && b ? [`    ${a.form} (${a.document}) and ${b.form} (${b.document})`] : [];
    });
    return [`  ${verdict} by ${rule}${times > 1 ? `, ${times} times` : ''}: ${reason}`, ...pairs].join('\n');
  });
  return [
    `${one.name} (${one.id}), ${one.type}: ${one.names.join('; ')}`,
    `Named ${one.mentionCount} times${one.mentions.length < one.mentionCount ? `, ${one.mentions.length} of them here` : ''}:`,
    ...one.mentions.map((mention) => `  "${mention.sentence}"\n    ${dated(mention)} (${mention.document})`),
    one.judgementCount
      ? `Judgements (${one.judgementCount}):`
      : 'No judgement: each of its mentions bears one name, or stands in one document.',
    ...judgements,
  ].join('\n');
}
