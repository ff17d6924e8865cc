import type { Chunk } from './chunk.ts';
import { indexFrom, type Found } from './found.ts';
import type { RunContext } from './cores.ts';
import { vocabulary } from './vocabulary.ts';

const LEGAL =
  '(?:\\((?:Pty|Pvt|Private|Pte|M|U|T)\\)\\.?\\s(?:Ltd|Limited)|(?:Pvt|Pte|Pty|Co)\\b\\.?,?\\s(?:Ltd|Limited)|Sdn\\.?\\sBhd|Ltd|Limited|Inc|Corp|PLC|plc|LLC|LLP|GmbH(?:\\s&\\sCo\\.\\sKG)?|AG|SE|KG|ASA|AS|A\\/S|ApS|AB|Oyj|Oy|B\\.V|BV|N\\.V|NV|S\\.p\\.A|SpA|S\\.A\\.S|SAS|S\\.A|SA|S\\.L|SARL|S\\.r\\.l|Srl|Ltda|Lda|S\\.A\\. de C\\.V|K\\.K|Tbk|Bhd|JSC|OJSC|PJSC|d\\.o\\.o|d\\.d|a\\.s|s\\.r\\.o|sp\\. z o\\.o|OÜ|OU|A\\.Ş|AŞ|UAB|SIA|EOOD|AD|Zrt|Kft|Nyrt|Co)';
const TAIL = new RegExp(`,?\\s${LEGAL}(?![\\p{L}\\p{N}])`, 'uy');
/** A form, or the first part of one, that was read as a word of the name. */
const FORM_WITHIN =
  /,?\s(?:Pvt|Pte|Pty|Co|Inc|Oyj|Oy|OÜ|OU|UAB|GmbH|PLC|LLC|S\.p\.A|S\.r\.l|d\.o\.o|(?:\p{Lu}\.){2,})$/u;
/** What stands before a company's name in quotes. */
export const FORM =
  /^(?:JSC|OJSC|PJSC|CJSC|LLC|LLP|OOO|OAO|PAO|ZAO|AO|TOO|SOE|SE|FSUE|NGO|NPO|ANO|PJSC|PAT|TOV|UAB|SIA|AB|AS|Foundation|Company|Group|Association|Holding|Corporation|Institute|Center|Centre|Agency|Union|Enterprise|Publisher|Newspaper|Fund|company|foundation|association|holding|organization|organisation|enterprise|firm|NGO|newspaper|weekly|daily|magazine|cluster|factory|plant|concern|cooperative|club|farm|combine|radio|studio)$/u;

export const OPENING_QUOTES: ReadonlySet<string> = new Set(['"', '“', '«', '„']);

/** Where the legal form after a name ends ("Pvt. Ltd.", "(Pty) Ltd"); undefined where none follows. The stop of a sentence is left out. */
export function legalEnd(text: string, end: number): number | undefined {
  TAIL.lastIndex = end;
  const found = TAIL.exec(text);
  if (!found) return undefined;
  const to = end + found[0].length;
  // The stop is the form's own where the sentence goes on.
  return /^\.(?:[,;)]|\s[\p{Ll}(])/u.test(text.slice(to, to + 3)) ? to + 1 : to;
}

/** `JSC "Steppe Wagon"`: what a legal form stands before in quotes is a body's name, with the form and without it. */
export function quotedBody(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const form = tokens[at];
  if (form && OPENING_QUOTES.has(form.text)) return beforeForm(context, at);
  const opening = tokens[at + 1];
  if (!form || !opening || !OPENING_QUOTES.has(opening.text) || !FORM.test(form.text)) return undefined;
  const named = form.capital ? undefined : beforeForm(context, at + 1);
  if (named) return named;
  const length = text.slice(opening.end, opening.end + 80).search(/["”»“]/u);
  const name = { start: opening.end, end: opening.end + length };
  if (length < 2 || !/^\p{Lu}/u.test(text.slice(name.start, name.end))) return undefined;
  const next = indexFrom(tokens, at + 2, name.end + 1);
  const subtype = vocabulary.organizationHeads.get(form.lower) ?? 'COMPANY';
  // "The newspaper "Delft Courier"": in small letters the kind is no part of the name.
  const whole = form.capital ? { start: form.start, end: name.end + 1 } : name;
  const shorter = form.capital ? { shorter: [name] } : {};
  return {
    chunks: [{ kind: 'organization', ...whole, text: text.slice(whole.start, whole.end), subtype, ...shorter }],
    next,
  };
}

/** `"Steppe Wagon" LLC`: the form may stand after the quotes as well. */
function beforeForm({ tokens, text }: RunContext, at: number): Found | undefined {
  const opening = tokens[at]?.end ?? 0;
  const length = text.slice(opening, opening + 80).search(/["”»“]/u);
  const name = { start: opening, end: opening + length };
  const end = length < 2 || !/^\p{Lu}/u.test(text.charAt(opening)) ? undefined : legalEnd(text, name.end + 1);
  if (end === undefined) return undefined;
  const next = indexFrom(tokens, at + 1, end);
  const start = opening - 1;
  return {
    chunks: [{ kind: 'organization', start, end, text: text.slice(start, end), subtype: 'COMPANY', shorter: [name] }],
    next,
  };
}

/** "Bhagalpur Silk Cluster Pvt. Ltd.": the legal form belongs to the name and tells that it is a company's. */
export function withLegalForm(
  context: RunContext,
  run: { readonly chunk: Chunk; readonly next: number },
): { readonly chunk: Chunk; readonly next: number } {
  const { text, tokens } = context;
  if (run.chunk.kind !== 'unknown' && run.chunk.kind !== 'organization' && run.chunk.kind !== 'place') return run;
  const cut = run.chunk.text.search(FORM_WITHIN);
  const base = cut > 0 ? run.chunk.start + cut : run.chunk.end;
  const end = legalEnd(text, base);
  if (end === undefined || (end <= run.chunk.end && cut <= 0)) return run;
  const next = indexFrom(tokens, run.next, end);
  const { plain: _plain, ...named } = run.chunk;
  return {
    chunk: {
      ...named,
      kind: 'organization',
      subtype: run.chunk.kind === 'organization' && run.chunk.subtype ? run.chunk.subtype : 'COMPANY',
      end,
      text: text.slice(run.chunk.start, end),
      ...(/\s/u.test(text.slice(run.chunk.start, base)) && { shorter: [{ start: run.chunk.start, end: base }] }),
    },
    next,
  };
}
