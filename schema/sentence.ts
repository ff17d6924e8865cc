import { BadInput } from '../src/errors.ts';
import { quotesWith } from '../src/graph/cypher/sentences.ts';
import { readTuple } from '../src/graph/cypher/tuple.ts';
import type { Condition, Order } from '../src/graph/port.ts';
import { grouped } from './batch.ts';
import { builder, type Context } from './builder.ts';
import { connectionOf } from './connection.ts';
import { cutPage } from './cut.ts';
import type { StatedEvidence } from './fact.ts';
import { pageOf } from './page.ts';
import { LONGEST_NAME } from './reference.ts';
import { refs } from './refs.ts';
import { conditionsOf, whereType } from './where.ts';

/** How many statements are looked at, those of the shortest sentences first. */
const LOOKED_AT = 1_000;

const order: Order = { property: 'score', descending: true };

interface Found {
  readonly score: number;
  readonly supports: readonly StatedEvidence[];
}

const Sentences = builder.connectionObject(
  { name: 'SentenceConnection', type: refs.Evidence },
  {
    name: 'SentenceEdge',
    fields: (t) => ({
      score: t.float({
        description: 'How well it fits: 1 where it holds the very text, less where words stand apart or in others.',
        resolve: (edge) => (edge as unknown as Found).score,
      }),
      supports: t.field({
        type: [refs.Evidence],
        description: 'Everything that this sentence states; `node` is the first of it.',
        resolve: (edge) => [...(edge as unknown as Found).supports],
      }),
    }),
  },
);

builder.queryField('searchSentences', (t) =>
  t.field({
    type: Sentences,
    description: `Sentences that state something, by their words; the best first. Looks at ${LOOKED_AT} statements.`,
    args: {
      text: t.arg.string({
        required: true,
        description:
          'Words, or parts of words: a sentence must hold all of them, in capitals or not. What stands between double quotes must stand there as it is.',
      }),
      where: t.arg({ type: whereType(['Evidence']), description: 'Which statements are taken; all unless told.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { text, where, ...args }, context) => {
      const page = pageOf(args, order);
      const rows = await sentencesWith(context, partsOf(text), await conditionsOf(context, ['Evidence'], where));
      return connectionOf(cutPage(rows, page, order, 'ascending'), page, order, () => rows.length);
    },
  }),
);

/** The words and quoted phrases of a text, in small letters. */
function partsOf(text: string): string[] {
  if (text.length > LONGEST_NAME)
    throw new BadInput(`text: expected at most ${LONGEST_NAME} characters, got ${text.length}`);
  const parts = [...text.toLowerCase().matchAll(/"([^"]+)"|([\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*)/gu)].map(
    ([, phrase, word]) => (phrase ?? word!).trim(),
  );
  const found = [...new Set(parts.filter(Boolean))];
  if (found.length === 0) throw new BadInput(`text: expected a letter or a digit, got ${JSON.stringify(text)}`);
  return found;
}

async function sentencesWith(context: Context, parts: readonly string[], conditions: readonly Condition[]) {
  const rows = await context.graph.rows(quotesWith(parts, LOOKED_AT, conditions));
  const stated = rows.map(({ evidence, document }): StatedEvidence => ({
    ...readTuple(['Evidence'], evidence),
    stated: readTuple(['Document'], document),
  }));
  const spans = grouped(stated, ({ stated: document, start, end }) => `${document!.id} ${start} ${end}`);
  return [...spans.values()].map((supports) => {
    const [node] = supports;
    const score = scoreOf(node!.quote.toLowerCase(), parts);
    return { node: node!, key: { value: score, id: node!.id }, score, supports };
  });
}

/** Parts that stand there in the order asked for count for more, and so do whole words. */
function scoreOf(quote: string, parts: readonly string[]): number {
  if (quote.includes(parts.join(' '))) return 1;
  const whole = parts.filter((part) => isWhole(quote, part)).length / parts.length;
  const share = Math.min(1, parts.join(' ').length / quote.length);
  return Math.round((0.4 + 0.4 * whole + 0.19 * share) * 10_000) / 10_000;
}

function isWhole(quote: string, part: string): boolean {
  const at = quote.indexOf(part);
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(quote[at - 1] ?? '') && !letter.test(quote[at + part.length] ?? '');
}
