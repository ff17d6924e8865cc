import { decodeUtf8, type Decoded } from './text.ts';

/** How far into a page its character set must be named. */
const REACH = 4096;

/** A page's text: by its byte order mark, else by the character set that it names, else as UTF-8. */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  const label = marked ?? namedIn(new TextDecoder('latin1').decode(bytes.subarray(0, REACH)));
  if (!label || /^utf-?8$/iu.test(label)) return decodeUtf8(bytes);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return { ok: false, reason: `expected a page in a known character set, got one that names "${label}"` };
  }
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return { ok: false, reason: `expected a page in ${label}, as it names it, got bytes that are not` };
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function namedIn(opening: string): string | undefined {
  const named =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(opening)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/iu.exec(opening)?.[1];
  // A page whose character set could be read as ASCII is not in UTF-16, whatever it says.
  return named && /^utf-?16/iu.test(named) ? 'utf-8' : named;
}
