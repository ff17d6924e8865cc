import { BadInput } from '../src/errors.ts';
import { bearersOfParts, bearersOfWords, type BearerRow } from '../src/graph/cypher/names.ts';
import { readTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Order } from '../src/graph/port.ts';
import { fold } from '../src/ontology/fold.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import { builder, type Context } from './builder.ts';
import { connectionOf, type PlacedRow } from './connection.ts';
import { cutPage } from './cut.ts';
import { EntityTypeEnum } from './enums.ts';
import { takenOf, whereArguments } from './list-arguments.ts';
import { pageOf } from './page.ts';
import { LONGEST_NAME } from './reference.ts';
import { Entity } from './refs.ts';
import { likenessOf, MOST_WORDS, partsOf } from './spelling.ts';

/** How many names are looked at: the shortest of those that fit, and those of the nearest length that may. */
const LOOKED_AT = 1_000;
/** Where fewer things than this fit, names with slips in them are looked for too. */
const ENOUGH = 10;

interface Scored {
  readonly score: number;
}

type Hit = PlacedRow<ReadNode<EntityType>, Scored>;

const order: Order = { property: 'score', descending: true };

const Search = builder.connectionObject(
  { name: 'SearchConnection', type: Entity },
  {
    name: 'SearchEdge',
    fields: (t) => ({
      score: t.float({
        description: 'How well its best name fits: 1 for the very name, above 0 for a part of one, less with slips.',
        resolve: (edge) => (edge as unknown as Scored).score,
      }),
    }),
  },
);

builder.queryField('search', (t) =>
  t.field({
    type: Search,
    description:
      'Things by any part of any of their names, in any script, the best first. Where fewer than ' +
      `${ENOUGH} fit, also those whose names differ by a slip or two in a word. Looks at ${LOOKED_AT} names of each sort.`,
    args: {
      text: t.arg.string({
        required: true,
        description: 'Words or beginnings of words, in capitals or not, with accents or without: a name must hold all.',
      }),
      types: t.arg({ type: [EntityTypeEnum], description: 'Only things of these types.' }),
      ...whereArguments(t, entityTypes),
    },
    resolve: async (_root, { text, types, where, ...args }, context) => {
      if (text.length > LONGEST_NAME)
        throw new BadInput(`text: expected at most ${LONGEST_NAME} characters, got ${text.length}`);
      const asked = fold(text);
      if (!asked) throw new BadInput(`text: expected a letter or a digit, got ${JSON.stringify(text)}`);
      const page = pageOf(args, order);
      const fitting = await hitsOf(context, asked, types?.length ? types : entityTypes);
      const taken = await takenOf(
        context,
        entityTypes,
        fitting.map(({ node }) => node.id),
        where,
      );
      const hits = fitting.filter(({ node }) => taken.has(node.id));
      return connectionOf(cutPage(hits, page, order, 'ascending'), page, order, () => hits.length);
    },
  }),
);

async function hitsOf(context: Context, asked: string, types: readonly EntityType[]): Promise<Hit[]> {
  const words = [...new Set(asked.split(' '))];
  const best = new Map<string, Hit>();
  const keep = (rows: readonly BearerRow[], scoreOfForm: (form: string) => number) => {
    for (const row of rows) {
      const node = readTuple(entityTypes, row.node);
      const score = scoreOfForm(row.form);
      if (score > (best.get(node.id)?.score ?? 0))
        best.set(node.id, { node, score, key: { value: score, id: node.id } });
    }
  };
  // Both at once, whatever the first finds: a request takes the same reads on every graph.
  const [fitting, near] = await Promise.all([
    context.graph.rows(bearersOfWords(words, types, LOOKED_AT)),
    words.length > MOST_WORDS
      ? []
      : context.graph.rows(bearersOfParts(words.map(partsOf), asked.length, types, LOOKED_AT)),
  ]);
  keep(fitting, (form) => scoreOf(form, asked));
  if (best.size < ENOUGH) keep(near, (form) => rounded(0.39 * likenessOf(form, words) * nearness(form, asked)));
  return [...best.values()];
}

const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;

/** Of two names that fit as well, the one of about this length is meant. */
const nearness = (form: string, asked: string): number =>
  0.7 + (0.3 * Math.min(form.length, asked.length)) / Math.max(form.length, asked.length);

/** The whole name, its beginning, beginnings of its words, any part of it; the more of it is asked for the better. */
function scoreOf(form: string, asked: string): number {
  const share = asked.length / form.length;
  const words = ` ${form}`;
  const atWords = asked.split(' ').every((word) => words.includes(` ${word}`));
  const base = form.startsWith(asked) ? 0.8 : words.includes(` ${asked}`) ? 0.6 : atWords ? 0.4 : 0.2;
  return form === asked ? 1 : rounded(base + 0.19 * share);
}
