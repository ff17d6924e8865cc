import type { Token } from '../sentences.ts';
import { vocabulary } from './vocabulary.ts';

const lower = (token: Token | undefined): string => token?.lower ?? '';

/** The index after the honorifics that begin at a token ("H.E. Dr."); the token's own index where there are none. */
export function honorificEnd(tokens: readonly Token[], start: number): number {
  if (!opensHonorific(lower(tokens[start]))) return start;
  let at = start;
  for (;;) {
    const word = lower(tokens[at]).replace(/\.$/u, '');
    // "Tengku Datuk Seri Zafrul": part of the name where no further honorific follows.
    if (/^(?:tengku|tunku|raja|pehin|syed)$/u.test(word) && vocabulary.honorifics.has(lower(tokens[at + 1]))) {
      at++;
      continue;
    }
    if (word === 'professor' && tokens[at]?.capital && nameFollows(tokens, at + 1) && roleEnd(tokens, at) === at + 1) {
      at++;
      continue;
    }
    // "Father Tomas Okello", "Major Amina Yusuf": only before a name, for these are words of much else.
    if (FAMILIAR.test(word) && tokens[at]?.capital && givenFollows(tokens, at + 1)) {
      at++;
      continue;
    }
    if (word === 'right' && /^hon\.?$|^honou?rable$/u.test(lower(tokens[at + 1]))) {
      at++;
      continue;
    }
    // "Head of the Department Associate Professor Li Hu": after a post or its body it is but a rank.
    if (
      /^(?:associate|assistant)$/u.test(word) &&
      lower(tokens[at + 1]) === 'professor' &&
      tokens[at - 1]?.word &&
      nameFollows(tokens, at + 2)
    ) {
      at += 2;
      continue;
    }
    // "H E Dr. Ali", "H. E. Ali".
    if (word === 'h' && /^E\.?$/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.capital) {
      at += 2;
      continue;
    }
    if (!vocabulary.honorifics.has(word)) break;
    if (!tokens[at]?.capital && !(SMALL_HONORIFIC.test(word) && nameFollows(tokens, at + 1))) break;
    // "Chief Executive", "General Manager", "His" alone: no honorific.
    if (
      /^(?:his|her)$/u.test(word) &&
      !/^(?:excellency|majesty|highness|royal|eminence|holiness|beatitude)$/u.test(lower(tokens[at + 1]))
    )
      break;
    if (
      /^(?:chief|justice|general|gen|lieutenant|ambassador|sa|he|don|lord|ing|mag|lic|rt|st|fr|ir|engineer|eng|prof|ms)$/u.test(
        word,
      ) &&
      (roleEnd(tokens, at) > at + 1 || !tokens[at + 1]?.text)
    )
      break;
    // "Don Farrell": before a family name alone it is a given name.
    if (word === 'don' && tokens[at + 1]?.capital && !tokens[at + 2]?.capital) break;
    if (word === 'he' && tokens[at]?.text !== 'HE') break;
    if (/^(?:chief|ambassador|justice)$/u.test(word) && lower(tokens[at + 1]) === 'of') break;
    // "General Company for Ports".
    if (word === 'general' && vocabulary.organizationHeads.has(lower(tokens[at + 1]))) break;
    const rank = MALAY_RANK.test(word);
    at++;
    if (rank && /^['’]$/u.test(lower(tokens[at])) && tokens[at]?.start === tokens[at - 1]?.end) at++;
    while (rank && tokens[at]?.capital && MALAY_GRADE.test(lower(tokens[at])) && tokens[at + 1]?.capital) at++;
    while (lower(tokens[at]) === '.' && tokens[at]?.start === tokens[at - 1]?.end) at++;
    // "Dr. (Mrs) Ije Jidenma".
    if (lower(tokens[at]) === '(' && vocabulary.honorifics.has(lower(tokens[at + 1]).replace(/\.$/u, ''))) {
      let close = at + 2;
      while (lower(tokens[close]) === '.' || vocabulary.honorifics.has(lower(tokens[close]))) close++;
      if (lower(tokens[close]) === ')') at = close + 1;
    }
    if (lower(tokens[at]) === "'ble" || lower(tokens[at]) === "'") at++;
    if (lower(tokens[at]) === 'ble') at++;
  }
  return at;
}

/** Whether any of the honorifics below begins with a word. */
function opensHonorific(word: string): boolean {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return vocabulary.honorifics.has(bare) || FURTHER_HONORIFICS.test(bare);
}

const FURTHER_HONORIFICS =
  /^(?:tengku|tunku|raja|pehin|syed|professor|associate|assistant|right|h|father|brother|sister|mother|major|prelate|canon|deacon|nurse|coach|master)$/u;

/** Whether an honorific stands here before a name; "Vo Minh Tuan" and "Ewa Maj" end in one that is a name itself. */
export function honours(tokens: readonly Token[], at: number): boolean {
  if (isNameToo(tokens, at)) return false;
  const end = honorificEnd(tokens, at);
  return end > at && tokens[end]?.capital === true;
}

/** "Hassan Sheikh Warsame", "Ahmed Al Sheikh": after a given name or a particle the word is a name itself. */
export function isNameToo(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:sheikh|sheikha|shaikh|sayed|syed|haj|hajj|haji|sultan)$/u.test(lower(tokens[at]))) return false;
  const before = tokens[at - 1];
  return (
    /^(?:al|el|bin|ben|ibn|bint|aal)$/u.test(lower(before)) ||
    (before?.capital === true && vocabulary.givenNames.has(before.text) && tokens[at + 1]?.capital === true)
  );
}

const FAMILIAR = /^(?:father|brother|sister|mother|major|prelate|canon|deacon|nurse|coach|master)$/u;

/** A given name or an initial. */
function givenFollows(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return (
    vocabulary.givenNames.has(text) ||
    (/^\p{Lu}\.$/u.test(text) && vocabulary.givenNames.has(tokens[at + 1]?.text ?? ''))
  );
}

const MALAY_RANK = /^(?:datuk|dato['’]?|tan|tun|datin|puan|toh)$/u;
const MALAY_GRADE = /^(?:seri|sri|utama|wira|patinggi|paduka|setia|amar|haji|hajah|hajjah)$/u;

/** Honorifics that many write in small letters before a name: "prof. dr hab. Ewa Nowak". */
const SMALL_HONORIFIC = /^(?:prof|dr|hab|inż|ing|mgr|doc|academician|acad|eng|mr|mrs|ms|fr)$/u;

function nameFollows(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (
    /^[.()]$/u.test(lower(tokens[at])) ||
    vocabulary.honorifics.has(lower(tokens[at])) ||
    SMALL_HONORIFIC.test(lower(tokens[at]))
  )
    at++;
  return tokens[at]?.capital === true && at - from < 6;
}

/**
 * The index after the title of a post that begins at a token: its modifiers and its head ("first deputy prime minister"), without
 * what it is a post of. The token's own index where no post begins.
 */
export function roleEnd(tokens: readonly Token[], start: number): number {
  let ends = known.get(tokens);
  if (!ends) known.set(tokens, (ends = []));
  return (ends[start] ??= findRoleEnd(tokens, start));
}

/** One sentence is asked for the same post many times over. */
const known = new WeakMap<readonly Token[], number[]>();

function findRoleEnd(tokens: readonly Token[], start: number): number {
  const officer = chiefOfficerEnd(tokens, start);
  if (officer > start) return officer;
  const ranked = rankedEnd(tokens, start);
  if (ranked > start) return ranked;
  // "Sultan Al Jaber": before a father's or family's name it is a given name.
  if (lower(tokens[start]) === 'sultan' && /^(?:al|bin|ibn|el)(?:-|$)/u.test(lower(tokens[start + 1]))) return start;
  if (isPrefixed(tokens[start])) return Math.max(start + 1, roleEnd(tokens, start + 1));
  // "PM Modi", "Deputy PM Men": letters of a post directly before a name.
  if (
    tokens[start]?.capital &&
    /^(?:PM|DPM|VP|DG|SG|FM|CM|CS|MEC|MPs?|MLAs?|MEPs?|MNA|MPP|GM)$/u.test(tokens[start]?.text ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(tokens[start + 1]?.text ?? '')
  )
    return start + 1;
  for (let skipped = 0; skipped <= 5; skipped++) {
    const at = start + skipped;
    if (skipped > 0 && !isModifier(tokens[at - 1])) return start;
    // "In front of 300 students Ambassador Yusuf spoke".
    if (skipped > 0 && tokens[at]?.capital && /^(?:students|people|academics)$/u.test(tokens[at - 1]?.text ?? ''))
      return start;
    // "Director of the Economics Department Professor Amina Yusuf": a unit ends before what its head is called.
    if (skipped > 0 && tokens[at]?.capital && UNIT.test(tokens[at - 1]?.text ?? '') && LEARNED.test(lower(tokens[at])))
      return start;
    // "First vice-chairman".
    if (skipped > 0 && isPrefixed(tokens[at])) return Math.max(at + 1, roleEnd(tokens, at + 1));
    for (const length of [5, 4, 3, 2, 1]) {
      if (!vocabulary.roleOpeners.has(lower(tokens[at]))) break;
      const words = tokens.slice(at, at + length);
      if (words.length < length || words.some((word) => !word.word && word.text !== '-')) continue;
      if (words.some((word, index) => index > 0 && word.start > (words[index - 1]?.end ?? 0) + 1)) continue;
      const head = words.map(lower).join(' ');
      const occupation = !words[0]?.capital && vocabulary.occupations.has(head);
      // "The vice chancellors": several of a post of several words.
      const several = length > 1 && head.endsWith('s') && vocabulary.roleHeads.has(head.slice(0, -1));
      if (!occupation && !several && !vocabulary.roleHeads.has(head)) continue;
      const end = at + length;
      // "deputy prime minister": the first post is a modifier of the next.
      const adjacent = tokens[end] && tokens[end]?.start === (tokens[end - 1]?.end ?? 0) + 1;
      return adjacent ? Math.max(end, roleEnd(tokens, end)) : end;
    }
  }
  return start;
}

const UNIT = /^(?:Department|Faculty|Institute|School|Division|Office|Cent(?:re|er)|University|Academy|Laboratory)$/u;
const LEARNED = /^(?:professor|prof|associate|assistant|academician)$/u;

/** What may stand before "chief … officer". */
export const BEFORE_CHIEF = new Set(['deputy', 'group', 'vice', 'regional', 'global', 'acting', 'interim']);

/** "Chief Reputation and Sustainability Officer". */
function chiefOfficerEnd(tokens: readonly Token[], start: number): number {
  const from = BEFORE_CHIEF.has(lower(tokens[start])) ? start + 1 : start;
  if (lower(tokens[from]) !== 'chief') return start;
  for (let k = from + 1; k <= from + 6; k++) {
    if (lower(tokens[k]) === 'officer') return k + 1;
    if (!tokens[k]?.word && !/^[&,]$/u.test(lower(tokens[k]))) return start;
  }
  return start;
}

const RANK = /^(?:senior|junior|deputy|assistant|associate|acting|principal|lead|regional|area)$/u;
const RANKED =
  /^(?:officer|manager|coordinator|specialist|engineer|analyst|adviser|advisor|director|supervisor|planner)$/u;

/** "Senior Quality Assurance Officer": after a rank any two or three capitalised words lead to the post. */
function rankedEnd(tokens: readonly Token[], start: number): number {
  if (!tokens[start]?.capital || !RANK.test(lower(tokens[start]))) return start;
  for (let k = start + 1; k <= start + 4; k++) {
    const token = tokens[k];
    if (!token?.capital || !token.word || token.start !== (tokens[k - 1]?.end ?? 0) + 1) return start;
    if (k > start + 1 && RANKED.test(token.lower)) return k + 1;
    if (vocabulary.organizationHeads.has(token.lower) || vocabulary.givenNames.has(token.text)) return start;
  }
  return start;
}

/** "then-rector", "ex-minister": a post with a small word before it. */
function isPrefixed(token: Token | undefined): boolean {
  if (!token?.lower.includes('-')) return false;
  const parts = /^(?:then|ex|former|past|acting|interim|outgoing|incoming|co|vice|deputy|pro|sub|under)-(.+)$/u.exec(
    lower(token),
  );
  return parts?.[1] !== undefined && vocabulary.roleHeads.has(parts[1]);
}

function isModifier(token: Token | undefined): boolean {
  if (!token?.word) return false;
  const word = token.lower;
  if (!word.includes('-') || vocabulary.roleModifiers.has(word)) return vocabulary.roleModifiers.has(word);
  return word.split('-').every((part) => vocabulary.roleModifiers.has(part));
}
