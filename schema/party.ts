import { signaturesForParties } from '../src/graph/cypher/lookup.ts';
import { readTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import { typeOfId } from '../src/ontology/types.ts';
import { batched, grouped } from './batch.ts';
import type { Context, Types } from './builder.ts';
import { refs } from './refs.ts';

/** An edge between a party and an agreement, whichever of them the list is of. */
interface PartyEdge {
  readonly near: string;
  readonly node?: ReadNode;
}

/** What one party did at one agreement. */
export const partyFields = <E extends PartyEdge>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, E>) => ({
  signatures: t.field({
    type: [refs.Signature],
    description: 'The signatures given for this party under this agreement, the earliest first.',
    resolve: async (edge, _args, context) => {
      const { near, node } = edge as PartyEdge;
      const ends = [near, node!.id];
      const [agreement, party] = typeOfId(near) === 'Agreement' ? ends : ends.toReversed();
      return [...((await partiesSignatures(context, agreement!)).get(party!) ?? [])];
    },
  }),
});

type Signatures = ReadonlyMap<string, readonly ReadNode<'Signature'>[]>;

/** The signatures of an agreement by the party they were given for. All agreements of a level are asked for at once. */
async function partiesSignatures(context: Context, agreement: string): Promise<Signatures> {
  const found = await batched(context, 'signatures for parties', agreement, async (ids) => {
    const rows = grouped(await context.graph.rows(signaturesForParties(ids)), (row) => row.id);
    return new Map<string, Signatures>(
      [...rows].map(([id, those]) => [
        id,
        new Map(
          [...grouped(those, (row) => row.party)].map(([party, given]) => [
            party,
            given.map((row) => readTuple(['Signature'], row.node)),
          ]),
        ),
      ]),
    );
  });
  return found ?? new Map();
}
