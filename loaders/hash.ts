import { createHash } from 'node:crypto';

/** The first `length` hex digits of the SHA-256 of some values, told apart by position. */
export function hashOf(values: readonly unknown[], length: number): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, length);
}
