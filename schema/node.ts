import { OverLimit } from '../src/errors.ts';
import { builder } from './builder.ts';
import { nodeLedTo } from './by-id.ts';
import { LONGEST_PAGE } from './page.ts';
import { Node } from './refs.ts';

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'A node by its id, or by one that led to it before; null where none bears it.',
    args: { id: t.arg.id({ required: true, description: 'The id as this API gave it, now or earlier.' }) },
    resolve: (_root, { id }, context) => nodeLedTo(context, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Nodes by their ids, now or earlier, in the order of the ids; null for an id that none bears.',
    args: { ids: t.arg.idList({ required: true, description: 'At most 100 ids as this API gave them.' }) },
    resolve: (_root, { ids }, context) => {
      if (ids.length > LONGEST_PAGE)
        throw new OverLimit(`ids: expected at most ${LONGEST_PAGE}, got ${ids.length}; ask in several requests`);
      return ids.map((id) => nodeLedTo(context, id));
    },
  }),
}));
