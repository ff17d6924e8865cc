import { coparticipants, countCoparticipants } from '../src/graph/cypher/lookup.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import { sharedConnection, sharedList } from './shared.ts';

export const Coparticipants = sharedConnection('Coparticipant', entityTypes, 'event');

/** The list of those who share events with a person or a body. */
export const coparticipantList = (from: EntityType) =>
  sharedList(
    `coparticipants ${from}`,
    entityTypes,
    (ids, page) => coparticipants(from, ids, page),
    (ids) => countCoparticipants(from, ids),
  );
