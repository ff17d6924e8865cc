/**
 * The form under which a name is looked up: compatibility forms and marks folded, small letters, punctuation as one space,
 * possessive endings and a leading article dropped. Letters of any script stay.
 */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?(?=\s|$)/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /u, '');
}

/** The folded form as part of an id: words joined by hyphens. */
export function slug(name: string): string {
  return fold(name).replaceAll(' ', '-');
}
