/** What cleaning a raw value gives: the value in its one accepted form, or why it was refused. */
export type Cleaned<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** A kind of value a property may hold. `clean` normalises or refuses, and never throws. */
export interface ValueKind<T> {
  readonly label: string;
  readonly clean: (raw: unknown) => Cleaned<T>;
}

/** The TypeScript type behind a kind of value. */
export type TypeOf<K> = K extends ValueKind<infer T> ? T : never;

const accept = <T>(value: T): Cleaned<T> => ({ ok: true, value });
const refuse = (expected: string, raw: unknown): Cleaned<never> => ({
  ok: false,
  reason: `expected ${expected}, got ${shown(raw)}`,
});

function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? JSON.stringify(raw) : String(raw);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Text as it stands, empty refused. */
export const text: ValueKind<string> = {
  label: 'text',
  clean: (raw) => (typeof raw === 'string' && raw.trim() ? accept(raw) : refuse('text', raw)),
};

/** A name: white space folded, at least one letter or digit, at most 300 characters. */
export const name: ValueKind<string> = {
  label: 'name',
  clean: (raw) => {
    if (typeof raw !== 'string') return refuse('a name', raw);
    const folded = raw.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(folded)) return refuse('a name with a letter or a digit', raw);
    return folded.length <= 300 ? accept(folded) : refuse('a name of at most 300 characters', raw);
  },
};

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A date as precise as its source: `2025`, `2025-09` or `2025-09-21`. Days that no calendar has are refused. */
export const date: ValueKind<string> = {
  label: 'date',
  clean: (raw) => {
    const parts = typeof raw === 'string' ? DATE.exec(raw.trim()) : null;
    if (!parts) return refuse('a date such as 2025, 2025-09 or 2025-09-21', raw);
    const [whole, year, month = '01', day = '01'] = parts;
    const stands = new Date(`${year}-${month}-${day}T00:00:00Z`);
    const real = !Number.isNaN(stands.getTime()) && stands.toISOString().startsWith(`${year}-${month}-${day}`);
    return real ? accept(whole) : refuse('a day that the calendar has', raw);
  },
};

/** A whole number of at least zero: an offset, a count. */
export const count: ValueKind<number> = {
  label: 'count',
  clean: (raw) =>
    typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0
      ? accept(raw)
      : refuse('a whole number of at least 0', raw),
};

/** Any finite number. */
export const number: ValueKind<number> = {
  label: 'number',
  clean: (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? accept(raw) : refuse('a number', raw)),
};

/** True or false. */
export const flag: ValueKind<boolean> = {
  label: 'flag',
  clean: (raw) => (typeof raw === 'boolean' ? accept(raw) : refuse('true or false', raw)),
};

/** One of a closed list; small letters and spaces are brought to the list's capitals. */
export function oneOf<const T extends readonly string[]>(...values: T): ValueKind<T[number]> & { readonly values: T } {
  return {
    label: `one of ${values.join(', ')}`,
    values,
    clean: (raw) => {
      const wanted =
        typeof raw === 'string'
          ? raw
              .trim()
              .toUpperCase()
              .replace(/[\s-]+/g, '_')
          : raw;
      const found = values.find((value) => value === raw || value.toUpperCase() === wanted);
      return found === undefined ? refuse(`one of ${values.join(', ')}`, raw) : accept(found);
    },
  };
}

/** A list of values of one kind, each cleaned, repeats dropped, order kept. */
export const list = <T>(kind: ValueKind<T>): ValueKind<readonly T[]> =>
  listOf('list', kind, (values) => [...new Set(values)]);

/** Like {@link list}, but repeats stay: places in it mean something. */
export const sequence = <T>(kind: ValueKind<T>): ValueKind<readonly T[]> =>
  listOf('sequence', kind, (values) => values);

function listOf<T>(
  label: string,
  kind: ValueKind<T>,
  finish: (values: readonly T[]) => readonly T[],
): ValueKind<readonly T[]> {
  return {
    label: `${label} of ${kind.label}`,
    clean: (raw) => {
      if (!Array.isArray(raw)) return refuse(`a list of ${kind.label}`, raw);
      const values: T[] = [];
      for (const item of raw) {
        const cleaned = kind.clean(item);
        if (!cleaned.ok) return cleaned;
        values.push(cleaned.value);
      }
      return accept(finish(values));
    },
  };
}
