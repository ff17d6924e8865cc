// A date is an ISO prefix, `2025` or `2025-09`, and stands for its whole span.

/** Whether every day of `a` comes before every day of `b`. */
export const whollyBefore = (a: string, b: string): boolean => a < b && !b.startsWith(a);

/** Whether the time from `start` to `end` may touch that from `from` to `to`; an open side touches everything. */
export function mayTouch(
  { start, end }: { readonly start: string | null; readonly end: string | null },
  { from, to }: { readonly from: string | null; readonly to: string | null },
): boolean {
  const [first, last] = [start ?? end, end ?? start];
  if (first === null || last === null) return false;
  return !(from !== null && whollyBefore(last, from)) && !(to !== null && whollyBefore(to, first));
}
