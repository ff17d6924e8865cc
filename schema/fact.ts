import { evidenceOf } from '../src/graph/cypher/lookup.ts';
import { readTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import { batched, grouped } from './batch.ts';
import type { Context, Types } from './builder.ts';
import { checkedSize } from './page.ts';
import { refs } from './refs.ts';

/** What a document states, with the document, which is read together with it. */
export type StatedEvidence = ReadNode<'Evidence'> & { readonly stated?: ReadNode<'Document'> };

/** How many statements come with a fact unless told. */
export const DEFAULT_EVIDENCE = 5;

/** The first statements of a fact. All facts of a level are asked for in one read. */
export async function evidenceFor(context: Context, fact: string, first: number): Promise<readonly StatedEvidence[]> {
  const size = checkedSize(first, 'first');
  const found = await batched(context, `evidence ${size}`, fact, async (facts) => {
    const rows = await context.graph.rows(evidenceOf(facts, size));
    const byFact = grouped(rows, (row) => row.fact);
    return new Map(
      [...byFact].map(([id, stated]) => [
        id,
        stated.map((row) => ({
          ...readTuple(['Evidence'], row.evidence),
          stated: readTuple(['Document'], row.document),
        })),
      ]),
    );
  });
  return found ?? [];
}

/** A fact as an edge or a node holds it. */
export interface Sourced {
  readonly sources: number;
  readonly stories: number;
}

/** The fields that say where a fact comes from. */
export const provenance = <S extends Sourced>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, S>,
  factId: (fact: S) => string,
) => ({
  sourceCount: t.int({
    description: 'How many documents state this.',
    resolve: (fact) => (fact as Sourced).sources,
  }),
  storyCount: t.int({
    description: 'How many stories state this: documents that print or translate one text count as one.',
    resolve: (fact) => (fact as Sourced).stories,
  }),
  evidence: t.field({
    type: [refs.Evidence],
    description: 'The sentences that state this, those of the earliest documents first.',
    args: {
      first: t.arg.int({ description: 'How many at most, 0 to 100.', defaultValue: DEFAULT_EVIDENCE, required: true }),
    },
    resolve: (fact, { first }, context) => evidenceFor(context, factId(fact as S), first),
  }),
});
