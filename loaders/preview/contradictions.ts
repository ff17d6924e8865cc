import { contradict } from '../compute/contradict.ts';
import { alphabetical, groupBy, inOrder } from '../order.ts';
import type { NamedEntity, SaidInGraph, StatedFact } from './facts.ts';

/** Values that texts give for one property of one thing, and that cannot all be right. */
export interface Contradiction {
  readonly entity: NamedEntity;
  readonly property: string;
  /** What the entity shows after the change. */
  readonly shown: string | null;
  /** Every value, with the sentences that give it; `added` where no text gave it before. */
  readonly claims: readonly (StatedFact & { readonly added: boolean })[];
}

/** Contradictions to which a claim that is new adds. */
export function contradictions({ facts, entities }: SaidInGraph, added: ReadonlySet<string>): Contradiction[] {
  const claims = [...facts.values()].filter(({ type }) => type === 'Claim');
  return [...groupBy(claims, ({ ends, values }) => `${ends[0]} ${String(values['property'])}`).values()]
    .flatMap((about): Contradiction[] => {
      const opposed = about.filter((one) => about.some((other) => disagree(one, other)));
      const entity = entities.get(about[0]?.ends[0] ?? '');
      if (!entity || !opposed.some(({ id }) => added.has(id))) return [];
      const shown = about.find(({ values }) => values['shown'] === true);
      return [
        {
          entity,
          property: valueOf(about[0]!, 'property'),
          shown: shown ? valueOf(shown, 'value') : null,
          claims: opposed
            .map((claim) => ({ ...claim, added: added.has(claim.id) }))
            .sort(alphabetical((claim) => valueOf(claim, 'value'))),
        },
      ];
    })
    .sort(
      inOrder(
        alphabetical(({ entity }) => entity.id),
        alphabetical(({ property }) => property),
      ),
    );
}

const valueOf = ({ values }: StatedFact, property: string): string => String(values[property] ?? '');

const disagree = (a: StatedFact, b: StatedFact): boolean =>
  contradict(valueOf(a, 'property'), valueOf(a, 'value'), valueOf(b, 'value'));
