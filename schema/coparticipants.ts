import { coparticipants, countCoparticipants } from '../src/graph/cypher/sharing.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import type { Context, Types } from './builder.ts';
import { listBelow } from './linked.ts';
import type { PageArguments } from './page.ts';
import { EntityRef, resolveRef, type Ref } from './reference.ts';
import { sharedConnection, sharedList } from './shared.ts';

const Coparticipants = sharedConnection('coparticipants', entityTypes);

/** The list of those who share events with a person or a body. */
export const coparticipantsOf = (from: EntityType, t: PothosSchemaTypes.ObjectFieldBuilder<Types, { id: string }>) =>
  t.field({
    type: Coparticipants,
    description: 'Who hosted or took part in the same events, those with most events in common first.',
    args: {
      at: t.arg({ type: EntityRef, description: 'Only who did at this event; at any unless told.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (node, { at, ...page }, context) => inCommon(context, from, node.id, at, page),
  });

async function inCommon(
  context: Context,
  from: EntityType,
  id: string,
  at: Ref | null | undefined,
  page: PageArguments,
) {
  const event = at ? (await resolveRef(context, at, 'Event')).id : null;
  const list = sharedList(
    'coparticipants',
    from,
    entityTypes,
    (ids, cut) => coparticipants(from, ids, cut, event),
    (ids) => countCoparticipants(from, ids, event),
    event ?? '',
  );
  return listBelow(context, id, list, page);
}
