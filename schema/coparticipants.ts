import { coparticipants, countCoparticipants } from '../src/graph/cypher/sharing.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import type { Types } from './builder.ts';
import { whereArguments } from './list-arguments.ts';
import { EntityRef, resolveRef } from './reference.ts';
import { listSharers, sharedConnection, type Sharers } from './shared.ts';

const Coparticipants = sharedConnection('coparticipants', entityTypes);

/** The list of those who share events with a person or a body. */
export const coparticipantsOf = (from: EntityType, t: PothosSchemaTypes.ObjectFieldBuilder<Types, { id: string }>) =>
  t.field({
    type: Coparticipants,
    description: 'Who hosted or took part in the same events, those with most events in common first.',
    args: {
      at: t.arg({ type: EntityRef, description: 'Only who did at this event; at any unless told.' }),
      ...whereArguments(t, entityTypes),
    },
    resolve: async (node, { at, ...args }, context) => {
      const event = at ? (await resolveRef(context, at, 'Event')).id : null;
      return listSharers(context, node.id, sharers(from), args, event);
    },
  });

const sharers = (from: EntityType): Sharers => ({
  kind: 'coparticipants',
  from,
  types: entityTypes,
  rows: (ids, page, narrowed) => coparticipants(from, ids, page, narrowed),
  total: (ids, narrowed) => countCoparticipants(from, ids, narrowed),
});
