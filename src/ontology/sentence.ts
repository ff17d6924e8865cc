import { relations } from './definition.ts';
import type { FactType } from './types.ts';

/** A fact as far as it can be said in a line. */
export interface Sayable {
  readonly type: FactType;
  /** Names of its ends by role: from, to, person, organization, place, agreement, about. */
  readonly ends: Readonly<Record<string, string>>;
  /** Its own values: role, title, date, property, value … */
  readonly values: Readonly<Record<string, unknown>>;
}

const unnamed = '(nobody named)';

/** A fact in one line of English: "China Daily is a party to the strategic agreement (party)". */
export function sentenceOf({ type, ends, values }: Sayable): string {
  const end = (role: string) => ends[role] ?? unnamed;
  const given = (property: string) => {
    const value = values[property];
    return value === undefined || value === null ? '' : String(value);
  };
  const when = (words: string, property: string) => (given(property) ? ` ${words} ${given(property)}` : '');
  switch (type) {
    case 'Position': {
      const at = ends['organization'] ? ` at ${end('organization')}` : ends['place'] ? ` for ${end('place')}` : '';
      return `${end('person')} is ${given('title')}${at}${when('from', 'from')}${when('to', 'to')}`;
    }
    case 'Signature': {
      const forWhom = ends['organization'] ? ` for ${end('organization')}` : '';
      const who = ends['person'] ? `${end('person')} signed ${end('agreement')}` : `${end('agreement')} was signed`;
      return `${who}${forWhom}${when('on', 'date')}`;
    }
    case 'Claim':
      return `the ${given('property')} of ${end('about')} is ${given('value')}`;
    case 'Figure': {
      const qualifier = given('qualifier') === 'EXACT' ? '' : `${given('qualifier').toLowerCase()} `;
      const unit = given('unit') ? ` ${given('unit')}` : '';
      return `${end('about')}: ${qualifier}${given('value') || given('amount')}${unit} ${given('counts')}`;
    }
    default: {
      const role = given('role') ? ` (${given('role').toLowerCase().replaceAll('_', '-')})` : '';
      return `${end('from')} ${relations[type].description} ${end('to')}${role}`;
    }
  }
}
