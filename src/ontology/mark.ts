import { createHash } from 'node:crypto';

/** Six characters that stand for a mention in the ids of things that would otherwise share one. */
export const markOf = (mention: string): string =>
  createHash('sha256')
    .update(JSON.stringify([mention]))
    .digest('hex')
    .slice(0, 6);

/** An id that ends in a mark, in its two parts. */
export function marked(id: string): { readonly slug: string; readonly mark: string } | null {
  const [, slug, mark] = /^(.+)~([0-9a-f]{6})$/u.exec(id) ?? [];
  return slug === undefined || mark === undefined ? null : { slug, mark };
}
