import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../../loaders/readers/text.ts';

describe('text in UTF-8', () => {
  it.each([
    ['a lone byte', [0x63, 0xff], 1],
    ['a character that is cut off at the end', [0x63, 0xe9], 1],
    ['a character that is cut off in the middle', [0x63, 0xe5, 0x8c, 0x64], 1],
    ['a mistake behind a byte order mark and a wide character', [0xef, 0xbb, 0xbf, 0xe5, 0x8c, 0x97, 0x80], 6],
  ])('is refused with the offset at which %s begins', (_, bytes, offset) => {
    const reason = `expected text in UTF-8, got bytes that are not UTF-8 at offset ${offset}`;
    expect(decodeUtf8(new Uint8Array(bytes))).toEqual({ ok: false, reason });
  });

  it('is refused with the offset of a zero byte', () => {
    const reason = 'expected text, got binary data (a zero byte at offset 2)';
    expect(decodeUtf8(new Uint8Array([0x63, 0x64, 0]))).toEqual({ ok: false, reason });
  });
});
