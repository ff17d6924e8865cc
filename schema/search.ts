import { BadInput } from '../src/errors.ts';
import { bearersOfWords } from '../src/graph/cypher/names.ts';
import { readTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Order } from '../src/graph/port.ts';
import { fold } from '../src/ontology/fold.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import { builder } from './builder.ts';
import { connectionOf, type PlacedRow } from './connection.ts';
import { cutPage } from './cut.ts';
import { EntityTypeEnum } from './enums.ts';
import { pageOf } from './page.ts';
import { LONGEST_NAME } from './reference.ts';
import { Entity } from './refs.ts';

/** How many names are looked at, the shortest first. */
const LOOKED_AT = 1_000;

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
        description: 'How well its best name fits: 1 for the very name, above 0 for a part of one.',
        resolve: (edge) => (edge as unknown as Scored).score,
      }),
    }),
  },
);

builder.queryField('search', (t) =>
  t.field({
    type: Search,
    description: `Things by any part of any of their names, in any script; the best first. Looks at the ${LOOKED_AT} shortest names that fit.`,
    args: {
      text: t.arg.string({
        required: true,
        description: 'Words or beginnings of words: a name must hold all of them.',
      }),
      types: t.arg({ type: [EntityTypeEnum], description: 'Only things of these types.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { text, types, ...args }, context) => {
      if (text.length > LONGEST_NAME)
        throw new BadInput(`text: expected at most ${LONGEST_NAME} characters, got ${text.length}`);
      const asked = fold(text);
      if (!asked) throw new BadInput(`text: expected a letter or a digit, got ${JSON.stringify(text)}`);
      const page = pageOf(args, order);
      const words = [...new Set(asked.split(' '))];
      const rows = await context.graph.rows(bearersOfWords(words, types?.length ? types : entityTypes, LOOKED_AT));
      const best = new Map<string, Hit>();
      for (const row of rows) {
        const node = readTuple(entityTypes, row.node);
        const score = scoreOf(row.form, asked);
        if (score > (best.get(node.id)?.score ?? 0))
          best.set(node.id, { node, score, key: { value: score, id: node.id } });
      }
      const hits = [...best.values()];
      return connectionOf(cutPage(hits, page, order, 'ascending'), page, order, () => hits.length);
    },
  }),
);

/** The whole name, its beginning, beginnings of its words, any part of it; the more of it is asked for the better. */
function scoreOf(form: string, asked: string): number {
  const share = asked.length / form.length;
  const words = ` ${form}`;
  const atWords = asked.split(' ').every((word) => words.includes(` ${word}`));
  const base = form.startsWith(asked) ? 0.8 : words.includes(` ${asked}`) ? 0.6 : atWords ? 0.4 : 0.2;
  return form === asked ? 1 : Math.round((base + 0.19 * share) * 10_000) / 10_000;
}
