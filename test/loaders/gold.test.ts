import { beforeAll, describe, expect, it } from 'vitest';
import { scoreOf } from '../../loaders/score.ts';
import { furtherOf } from '../../loaders/score/further-report.ts';
import { extracted } from './gold/extracted.ts';
import { absence, goldSets, type GoldSet } from './gold/sets.ts';

type Measure = 'entities' | 'relations' | 'overall' | 'relationPrecision' | 'further';
type Measures = Readonly<Record<Measure, number>>;

/** What extraction must reach. A floor may only rise: where a rule costs points here, the rule is wrong, not the floor. */
const floors: Readonly<Record<GoldSet['name'], Measures>> = {
  seeds: { entities: 0.97, relations: 0.955, overall: 0.963, relationPrecision: 0.97, further: 0.92 },
  practice: { entities: 0.912, relations: 0.765, overall: 0.838, relationPrecision: 0.862, further: 0.801 },
  others: { entities: 0.885, relations: 0.716, overall: 0.8, relationPrecision: 0.852, further: 0.805 },
  aside: { entities: 0.88, relations: 0.63, overall: 0.755, relationPrecision: 0.806, further: 0.772 },
  originals: { entities: 0.98, relations: 0.98, overall: 0.98, relationPrecision: 0.98, further: 0.92 },
};

/** How far a score may run ahead of its floor before the run says that the floor can rise. */
const SLACK = 0.03;

for (const set of goldSets) {
  const absent = await absence(set);
  describe.skipIf(absent)(`extraction of the ${set.name} documents${absent ? ` (absent: ${absent})` : ''}`, () => {
    let measured: Measures;
    beforeAll(async () => {
      const documents = await extracted(set);
      const { entities, relations, overall } = scoreOf(documents);
      measured = {
        entities: entities.f1,
        relations: relations.f1,
        overall,
        relationPrecision: relations.precision,
        further: furtherOf(documents).all.f1,
      };
    }, 60_000);

    it.each(Object.entries(floors[set.name]) as [Measure, number][])(
      'reaches its floor in %s, %d',
      (measure, floor) => {
        expect(measured[measure]).toBeGreaterThanOrEqual(floor);
        if (measured[measure] > floor + SLACK)
          console.info(
            `The floor of ${set.name} in ${measure} can rise from ${floor} to ${measured[measure].toFixed(3)} (test/loaders/gold.test.ts).`,
          );
      },
    );
  });
}
