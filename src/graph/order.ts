/** Compares by code point, as both engines do; `<` compares UTF-16 units and puts emoji before some letters. */
export function byCodePoint(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let place = 0; place < length; place++) {
    const a = left.charCodeAt(place);
    const b = right.charCodeAt(place);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Halves of a pair stand for code points above all others, so they go last. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
