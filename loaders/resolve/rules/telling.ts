import type { Group } from '../group.ts';
import { spellingOf } from '../spelling.ts';

// What tells one event or agreement from its like.

export const bagsOf = ({ forms }: Group): string[] => [...new Set(forms.map((form) => spellingOf(form).bag))];

export const daysOf = ({ dates }: Group): string[] => [...dates].filter((date) => date.length === 10);

/** Years it is dated to; where no text dates it, those in which the texts speak. */
export const yearsOf = ({ dates, spoken }: Group): string[] =>
  dates.size ? [...new Set([...dates].map((date) => date.slice(0, 4)))] : [...spoken];

export const occasionsOf = (group: Group): string[] => [
  ...new Set(group.sightings.flatMap(({ occasions }) => occasions)),
];
