import { BadCursor, BadInput, OverLimit } from '../src/errors.ts';
import type { Page } from '../src/graph/cypher/page.ts';
import type { Key, Order } from '../src/graph/port.ts';

/** How many items a page has unless told, and at most. */
export const DEFAULT_PAGE = 20;
export const LONGEST_PAGE = 100;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page as it was asked for. Its `limit` is one more than `size`, which tells whether the list goes on. */
export interface AskedPage extends Page {
  readonly size: number;
}

/**
 * Reads the arguments of a connection.
 * @throws BadInput, OverLimit for a size that cannot be; BadCursor for a cursor of another list
 */
export function pageOf({ first, last, after, before }: PageArguments, order: Order): AskedPage {
  if (first != null && last != null) throw new BadInput('expected `first` or `last`, got both');
  const size = checkedSize(first ?? last ?? DEFAULT_PAGE, last == null ? 'first' : 'last');
  return {
    size,
    limit: size + 1,
    fromEnd: last != null,
    ...(after == null ? {} : { after: readCursor(after, order) }),
    ...(before == null ? {} : { before: readCursor(before, order) }),
  };
}

/** @throws BadInput for less than 0, OverLimit for more than a page may hold */
export function checkedSize(size: number, argument: string): number {
  if (size < 0) throw new BadInput(`${argument}: expected 0 to ${LONGEST_PAGE}, got ${size}`);
  if (size > LONGEST_PAGE)
    throw new OverLimit(
      `${argument}: expected at most ${LONGEST_PAGE}, got ${size}; ask for the next page with \`after\` and the endCursor of pageInfo`,
    );
  return size;
}

/** A place as text: what the list is sorted by, and the place itself. Clients pass it back, and need not read it. */
export function writeCursor(order: Order, { value, id, edge }: Key): string {
  const parts = [orderName(order), value, id, ...(edge === undefined ? [] : [edge])];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function readCursor(cursor: string, order: Order): Key {
  const parts = parsed(cursor);
  if (!parts) throw new BadCursor(`expected a cursor that this API gave, got ${JSON.stringify(cursor.slice(0, 60))}`);
  const [name, value, id, edge] = parts;
  if (name !== orderName(order))
    throw new BadCursor(
      `expected a cursor of a list sorted by ${orderName(order)}, got one of a list sorted by ${name}`,
    );
  return { value, id, ...(edge === undefined ? {} : { edge }) };
}

type Parts = readonly [order: string, value: string | number | null, id: string, edge?: string];

function parsed(cursor: string): Parts | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return isParts(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function isParts(parts: unknown): parts is Parts {
  if (!Array.isArray(parts) || parts.length < 3 || parts.length > 4) return false;
  const [order, value, id, edge] = parts as unknown[];
  const sortable = value === null || typeof value === 'string' || typeof value === 'number';
  return (
    typeof order === 'string' && sortable && typeof id === 'string' && (edge === undefined || typeof edge === 'string')
  );
}

const orderName = ({ property, descending }: Order): string => `${property}${descending ? ' descending' : ''}`;
