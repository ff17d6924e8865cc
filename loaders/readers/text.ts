import type { RawText } from './index.ts';
import { readFrontMatter } from './front-matter.ts';

/** Bytes as text, or one sentence that says why they are none. */
export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** Plain text and Markdown: UTF-8, with or without front matter. */
export function readText(bytes: Uint8Array): RawText {
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? readFrontMatter(normalised(decoded.text)) : decoded;
}

/** Text in UTF-8; anything else is refused with the offset of the first byte that is not. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { ok: false, reason: `expected text, got binary data (a zero byte at offset ${zero})` };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      ok: false,
      reason: `expected text in UTF-8, got bytes that are not UTF-8 at offset ${firstBadByte(bytes)}`,
    };
  }
}

/** Line ends as one, odd spaces as spaces, invisible characters gone. */
export function normalised(text: string): string {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\v\f]/gu, ' ')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '');
}

/** Where the first character begins that is none: what can be decoded in front of it, counted in bytes. */
function firstBadByte(bytes: Uint8Array): number {
  const decoded = (length: number): string | undefined => {
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      // As a stream, so that a character which the end cuts off is no mistake, only left out.
      return decoder.decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decoded(middle) !== undefined) low = middle;
    else high = middle - 1;
  }
  return Buffer.byteLength(decoded(low) ?? '');
}
