import { indexFrom, type Found } from './found.ts';
import type { Token } from '../sentences.ts';
import { headAfter, type RunContext } from './cores.ts';
import { demonymCode } from './gazetteer.ts';
import { stateName } from './state-names.ts';
import { honorificEnd, roleEnd } from './titles.ts';
import { vocabulary } from './vocabulary.ts';

const LOWER_UNIT =
  /^(?:group|committee|department|board|team|delegation|council|faculty|division|office|society|unit|section|staff|mission|commission|panel|task|bureau|secretariat|community|programme|program|studies|affairs|relations|operations|projects|partnerships|communications|development|cooperation|work|research|strategy|policy|business|innovation|sustainability|engagement|programmes|programs|services|finance|marketing|sales|investment|education|health|science|technology|school|college|institute|jury)$/u;

const NAMED_KIND = /^(?:society|association|company|foundation|school|institute|college|club)$/u;
const ADJECTIVE =
  /^(?:western|eastern|northern|southern|south|north|east|west|central|international|national|regional|public|foreign)$/u;
const FIELD_HEAD = /^(?:director|head|manager|officer|president|vp|superintendent|chief|lead|coordinator)$/i;
/** Fields of work, by which no body is called. */
const FIELDS =
  /^(?:markets|sales|operations|partnerships|marketing|procurement|admissions|athletics|programs|programmes|schools|surveys|libraries|banking|engagement|strategy)$/u;
const UNIT_WIDTH = /^(?:worldwide|global|group|corporate|regional|national)$/u;

/** Bodies in small letters: without an article they belong to the title. */
const LOWER_BODY =
  /^(?:cent(?:re|er)|university|hospital|museum|library|laboratory|association|ministry|region|province)$/u;

/** "Investment, Trade and Industry Minister": the portfolio before the post, in several words. */
function portfolioEnd(context: RunContext, from: number): number | undefined {
  const { tokens } = context;
  if (!tokens[from]?.capital) return undefined;
  let topics = 0;
  let joined = false;
  for (let k = from; k < Math.min(from + 9, tokens.length); k++) {
    const word = tokens[k]?.lower ?? '';
    if (/^(?:ministers?|secretary|commissioner)$/u.test(word))
      return (topics > 1 && (joined || topics > 2) && k > from + 1) ||
        (topics === 1 && k === from + 1 && opensPortfolio(context, from))
        ? k + 1
        : undefined;
    if (/^(?:and|&|,)$/u.test(word) && topics > 0) joined = true;
    else if (!tokens[k]?.capital) return undefined;
    else if (vocabulary.topics.has(word)) topics++;
    else if (!vocabulary.roleModifiers.has(word) || topics > 0) return undefined;
  }
  return undefined;
}

/** "Mining Minister": the word is no end of a name that stands before it. */
function opensPortfolio({ tokens }: RunContext, from: number): boolean {
  const before = tokens[from - 1];
  return !before?.capital || before.end !== (tokens[from]?.start ?? 0) - 1 || demonymCode(before.text) !== undefined;
}

const PORTFOLIO_POST = /^(?:ministers?|secretary|commissioner)$/i;
/** Posts whose subject may follow in small letters: "dean of engineering". */
const SUBJECT_POST =
  /^(?:ministers?|secretary|commissioner|deans?|professors?|lecturer|head|director|chair|undersecretary|vice-rector|vice-president|researcher|teacher|instructor|curator|chief)$/i;

const LEARNED_POST =
  /^(?:lecturers?|professors?|readers?|fellows?|researchers?|scientists?|specialists?|experts?|instructors?)$/i;

const MEMBER_BODIES =
  /^(?:states?|countr(?:y|ies)|nations?|institutions?|universit(?:y|ies)|organi[sz]ations?|compan(?:y|ies)|associations?|bodies|governments?|cities|parties|economies|federations?|banks?|agencies|libraries|museums?|ship|ships)$/u;

/** "Zentrix's Ocean Program Manager": after a possessive the capitalised words before a post belong to it. */
function ownedPostEnd({ tokens }: RunContext, at: number): number | undefined {
  if (!/^['’]s$/u.test(tokens[at - 1]?.text ?? '') || !tokens[at]?.capital || roleEnd(tokens, at) > at)
    return undefined;
  for (let k = at + 1; k <= at + 3 && tokens[k]?.capital; k++) {
    const word = tokens[k - 1]?.lower ?? '';
    if (
      vocabulary.organizationHeads.has(word) ||
      vocabulary.eventHeads.has(word) ||
      demonymCode(tokens[k - 1]?.text ?? '')
    )
      return undefined;
    const end = roleEnd(tokens, k);
    if (end > k) return end;
  }
  return undefined;
}

/** A post with what belongs to its title: "Minister of Trade and Industry", "vice president in charge of research". */
export function readPost(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const portfolio = portfolioEnd(context, at);
  let to = portfolio ?? ownedPostEnd(context, at) ?? roleEnd(tokens, at);
  if (to === at) return undefined;
  const first = tokens[at]?.text ?? '';
  if (
    to - at === 1 &&
    /^(?:members?|general|lead|head|chief|master|partner|executive|expert)$/u.test(first) &&
    !/^(?:of|for)$/u.test(tokens[to]?.text ?? '')
  ) {
    // "Presented by its head, Dr. Amina Yusuf".
    const owned =
      /^(?:its|their|whose)$/u.test(tokens[at - 1]?.lower ?? '') &&
      (tokens[to]?.text === ',' || tokens[to]?.capital === true);
    if (/^(?:general|lead|head|master|executive)$/u.test(first) && !(owned && first === 'head')) return undefined;
  }
  // "General Cooperation Agreement", "Executive Programme on Culture": a sort of paper or meeting.
  if (to - at === 1 && /^(?:General|Executive)$/u.test(first) && headAfter(context, to)) return undefined;
  // "King Abdullah University": a title may begin the name of a body.
  if (to === at + 1 && namesBody(context, at)) return undefined;
  // "Guest speaker": no speaker of a house.
  if (/^speakers?$/i.test(first) && /^(?:guest|keynote|main|invited|plenary)$/u.test(tokens[at - 1]?.lower ?? ''))
    return undefined;
  // "With Amina Yusuf in the chair".
  if (/^chair$/i.test(first) && tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in') return undefined;
  // "As the chief guest": whom an event honours holds no post.
  if (/^(?:guests?|mourner|suspect|culprit)$/u.test(tokens[to]?.lower ?? '')) return undefined;
  // "Member States" are no posts.
  if (/^members?$/u.test(tokens[to - 1]?.lower ?? '') && MEMBER_BODIES.test(tokens[to]?.lower ?? '')) return undefined;
  // "Office of the President of the Senate", "Ministers' Meeting" were read as names already; here the post stands alone.
  // "Chargé d'affaires a.i. of the embassy".
  if (tokens[to - 1]?.text.endsWith('a.i') && tokens[to]?.text === '.') to++;
  to = bracketEnd(context, fieldEnd(context, directFieldEnd(context, titleTail(context, to))));
  const start = tokens[at]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  return { chunks: [{ kind: 'role', start, end, text: text.slice(start, end) }], next: to };
}

const NAMESAKE = /^(?:king|queen|prince|princess|president|sultan|imam|emperor|emir|pope|cardinal|shah|khan)$/u;
const NAMED_AFTER =
  /^(?:university|institute|foundation|hospital|cent(?:re|er)|academy|college|museum|school|library|airport|mosque|prize|fund|stadium|palace|award|trust)$/u;

function namesBody({ tokens }: RunContext, at: number): boolean {
  if (!NAMESAKE.test(tokens[at]?.lower ?? '') || !tokens[at]?.capital) return false;
  for (let k = at + 1; k <= at + 5; k++) {
    const token = tokens[k];
    if (!token?.word || !(token.capital || vocabulary.nameParticles.has(token.lower))) return false;
    if (k > at + 1 && NAMED_AFTER.test(token.lower)) return true;
  }
  return false;
}

function titleTail(context: RunContext, from: number): number {
  const { tokens } = context;
  const preposition = tokens[from]?.text.toLowerCase() ?? '';
  const inCharge = preposition === 'in' && tokens[from + 1]?.text === 'charge' && tokens[from + 2]?.text === 'of';
  const responsible = preposition === 'responsible' && tokens[from + 1]?.text === 'for';
  // "lecturer in law": whatever follows "in" is where, unless the post is one of learning.
  if (preposition === 'in' && LEARNED_POST.test(tokens[from - 1]?.text ?? '')) {
    const subjects = lowerSubjectsEnd(context, from + 1);
    return subjects > from + 1 ? subjects : from;
  }
  if (!/^(?:of|for|on)$/u.test(preposition) && !inCharge && !responsible) return from;
  let at = from + (inCharge ? 3 : responsible ? 2 : 1);
  const article = /^(?:the|its|a)$/u.test(tokens[at]?.text ?? '');
  if (article) at++;
  // "Minister of the State of Qatar": no minister of state.
  if (stateName(context, at)) return from;
  const begin = at;
  const lowerWord = (index: number) => tokens[index]?.text.toLowerCase() ?? '';
  const ofState = PORTFOLIO_POST.test(tokens[from - 1]?.text ?? '');
  const isSubject = (index: number) =>
    vocabulary.topics.has(lowerWord(index)) || (ofState && vocabulary.portfolios.has(lowerWord(index)));
  // "chairman of the board of directors".
  if (preposition === 'of' && /^board$/i.test(tokens[from - 1]?.text ?? '') && BOARD_MEMBERS.test(lowerWord(at)))
    return at + 1;
  const board = preposition === 'of' && boardEnd(context, begin);
  if (board) return board;
  // "President of the Republic", "President of the Jury": no body, but which president.
  if (
    article &&
    preposition === 'of' &&
    /^(?:Republic|Jury)$/u.test(tokens[at]?.text ?? '') &&
    endsTitle(context, at + 1)
  )
    return at + 1;
  if (tokens[at]?.capital && !inCharge) {
    // A whole portfolio of capitalised subjects; a body's own name is left for the organization.
    if (article && preposition === 'of') return lowerUnitTail(context, from, begin);
    let end = at;
    for (let k = at; k < tokens.length; k++) {
      const word = lowerWord(k);
      const capital = tokens[k]?.capital ?? false;
      if (capital && roleEnd(tokens, k) > k) break;
      // "Head of Worldwide Sales".
      if (
        capital &&
        k === at &&
        UNIT_WIDTH.test(word) &&
        tokens[k + 1]?.capital &&
        (isSubject(k + 1) || LOWER_UNIT.test(lowerWord(k + 1)))
      )
        continue;
      // "Of Western Bulk Terminals": an adjective ends no subject.
      if (capital && ADJECTIVE.test(word) && tokens[k + 1]?.capital) continue;
      if (capital && (isSubject(k) || /^(?:ict|arts|investments|states?)$/u.test(word))) {
        if (
          (vocabulary.organizationHeads.has(lowerWord(k + 1)) &&
            tokens[k + 1]?.capital &&
            !(ofState && vocabulary.portfolios.has(lowerWord(k + 1)))) ||
          namesCompany(tokens, k + 1)
        )
          return from;
        end = k + 1;
      } else if (
        /^(?:and|&|,|for|of|the)$/u.test(word) &&
        tokens[k + 1] &&
        (isSubject(k + 1) || (/^(?:and|the)$/u.test(lowerWord(k + 1)) && isSubject(k + 2)))
      ) {
        if (word === ',' && !portfolioGoesOn(context, k + 1, isSubject)) break;
        continue;
      } else break;
    }
    if (end === at && /\b(?:minister|secretary|commissioner)$/i.test(tokens[from - 1]?.text ?? '')) {
      for (let k = at; k < Math.min(at + 5, tokens.length) && tokens[k]?.capital; k++)
        if (
          /^(?:affairs|development|cooperation|relations|services|resources|works|integration|industries|security|planning)$/u.test(
            lowerWord(k),
          )
        )
          end = k + 1;
    }
    // "Head of Nordic Markets", "Superintendent of Schools Amina Yusuf".
    if (end === at && preposition === 'of' && FIELD_HEAD.test(tokens[from - 1]?.text ?? ''))
      for (let k = at; k < Math.min(at + 4, tokens.length) && tokens[k]?.capital; k++)
        if (FIELDS.test(lowerWord(k)) && !/^(?:of|and|&)$/u.test(lowerWord(k + 1))) end = k + 1;
    // "Director of Projects", "Head of Worldwide Sales".
    const unit = UNIT_WIDTH.test(lowerWord(at)) && tokens[at + 1]?.capital ? at + 1 : at;
    if (
      end === at &&
      /^(?:of|for)$/u.test(preposition) &&
      LOWER_UNIT.test(lowerWord(unit)) &&
      /^(?:[,.;:)]|at|and|said|in|)$/u.test(lowerWord(unit + 1))
    )
      end = unit + 1;
    // "Director for Latin America", "for Eastern and Southern Africa".
    if (end > at && tokens[end]?.capital && CONTINENT.test(lowerWord(end))) end++;
    // "Coordinator for the Pacific Islands".
    const wide = Math.max(end, at + 1);
    if (CONTINENT.test(lowerWord(wide - 1)) && /^(?:Islands|Region|Coast|Basin)$/u.test(tokens[wide]?.text ?? ''))
      end = wide + 1;
    return end > at ? end : from;
  }
  if (inCharge || responsible || !article) {
    const subjects = SUBJECT_POST.test(tokens[from - 1]?.text ?? '') ? lowerSubjectsEnd(context, at) : at;
    if (subjects > at) return subjects;
    let end = at;
    while (
      end < tokens.length &&
      end - at < 5 &&
      tokens[end]?.word &&
      !tokens[end]?.capital &&
      !/^(?:and|of|at|in|for|said|who|to|with|from|the|on)$/u.test(lowerWord(end))
    )
      end++;
    if (
      end > at &&
      (inCharge || responsible || LOWER_UNIT.test(lowerWord(end - 1)) || LOWER_BODY.test(lowerWord(end - 1)))
    )
      return end;
    return from;
  }
  return lowerUnitTail(context, from, begin);
}

/** "Director of Green Herb Joint Stock Company": the subject opens the name of a firm. */
function namesCompany(tokens: readonly Token[], from: number): boolean {
  for (let k = from; k < from + 5 && tokens[k]?.capital; k++)
    if (/^(?:company|co|corporation|limited|ltd|inc|plc|llc|jsc|gmbh|holdings?)$/u.test(tokens[k]!.lower)) return true;
  return false;
}

/** Not "of the Republic of Kenya", "of the Republic Bank". */
function endsTitle({ tokens }: RunContext, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return (
    word !== 'of' &&
    !(tokens[at]?.capital && (vocabulary.organizationHeads.has(word) || vocabulary.topics.has(word))) &&
    !(tokens[at + 1]?.capital && vocabulary.organizationHeads.has(tokens[at + 1]?.lower ?? ''))
  );
}

/** "vice minister of science and technology". */
function lowerSubjectsEnd(context: RunContext, at: number): number {
  const { tokens } = context;
  let end = at;
  for (let k = at; k < Math.min(at + 9, tokens.length); k++) {
    const word = tokens[k]?.lower ?? '';
    if (tokens[k]?.capital) break;
    if (vocabulary.topics.has(word)) end = k + 1;
    else if (!/^(?:and|&|,)$/u.test(word) || k !== end) break;
  }
  return end;
}

/** "of the academic affairs group": a unit in small letters belongs to the title. */
function lowerUnitTail(context: RunContext, from: number, begin: number): number {
  const { tokens } = context;
  for (let k = begin; k < Math.min(begin + 5, tokens.length); k++) {
    if (!tokens[k]?.word) break;
    if (!tokens[k]?.capital && LOWER_UNIT.test(tokens[k]?.text ?? '') && (k > begin || !tokens[begin]?.capital))
      // "Members of the cultural society Zora": the kind of a body stands before its name.
      return tokens[k + 1]?.capital && NAMED_KIND.test(tokens[k]?.text ?? '') && !tokens[k + 2]?.capital ? from : k + 1;
    if (/^(?:of|for|and|in)$/u.test(tokens[k]?.text ?? '')) break;
  }
  return from;
}

const FIELD_POST =
  /^(?:president|vice-president|director|head|manager|officer|chief|lead|vice-chancellor|secretary|executive|vp)$/i;

/** "Vice President, Global Sales, of", "Deputy Vice-Chancellor: Research": after a comma or colon the field of the post, in words of no other name. */
function fieldEnd({ tokens }: RunContext, from: number): number {
  if (!/^[,:–—]$/u.test(tokens[from]?.text ?? '') || !FIELD_POST.test(tokens[from - 1]?.text ?? '')) return from;
  let to = from + 1;
  for (; to < tokens.length && to - from <= 6; to++) {
    const token = tokens[to]!;
    const joint = /^(?:and|&)$/u.test(token.lower) && to > from + 1;
    if (!joint && !(token.capital && (vocabulary.topics.has(token.lower) || vocabulary.roleModifiers.has(token.lower))))
      break;
  }
  if (to === from + 1 || roleEnd(tokens, from + 1) > from + 1) return from;
  // "Permanent Secretary, Ministry of Labour": a body.
  if (tokens.slice(from + 1, to).some(({ lower }) => vocabulary.organizationHeads.has(lower))) return from;
  return /^(?:[,.;)]|of|at|for|with|in)$/u.test(tokens[to]?.lower ?? '.') && tokens[to - 1]?.capital ? to : from;
}

const BARE_FIELD_POST = /^(?:director|head|manager|officer|secretary|chief|coordinator|executive)$/i;

/** "Manager Corporate Communications": the field of a post right after it, in words of no other name. */
function directFieldEnd({ tokens }: RunContext, from: number): number {
  const vice = tokens[from - 1]?.lower === 'president' && tokens[from - 2]?.lower === 'vice';
  if (!(vice || BARE_FIELD_POST.test(tokens[from - 1]?.text ?? '')) || !tokens[from - 1]?.capital) return from;
  let to = from;
  for (; to < tokens.length && to - from <= 5; to++) {
    const token = tokens[to]!;
    const joint = /^(?:and|&)$/u.test(token.lower) && to > from;
    if (token.start !== (tokens[to - 1]?.end ?? 0) + 1) break;
    if (!joint && !(token.capital && (vocabulary.topics.has(token.lower) || vocabulary.roleModifiers.has(token.lower))))
      break;
  }
  if (
    to === from ||
    !tokens[to - 1]?.capital ||
    tokens.slice(from, to).some(({ lower }) => vocabulary.organizationHeads.has(lower))
  )
    return from;
  return /^(?:[,.;)]|of|at|for|with|in)$/u.test(tokens[to]?.lower ?? '.') || honorificEnd(tokens, to) > to ? to : from;
}

/** "First Secretary (Economic Affairs)", "Vice-President (Operations)": the field of the post in brackets. */
function bracketEnd({ tokens }: RunContext, from: number): number {
  if (tokens[from]?.text !== '(') return from;
  let to = from + 1;
  for (; to < tokens.length && to - from <= 6; to++) {
    const token = tokens[to]!;
    if (token.text === ')') break;
    const joint = /^(?:and|&|,)$/u.test(token.lower) && to > from + 1;
    if (!joint && !(token.capital && (vocabulary.topics.has(token.lower) || BRACKETED.test(token.lower)))) return from;
  }
  return tokens[to]?.text === ')' && to > from + 1 ? to + 1 : from;
}

const BRACKETED =
  /^(?:operations|affairs|academics?|current|charge|designate|administration|projects|corporate|services|relations|partnerships|strategy|programmes|programs|political|economic|commercial|technical|legal|north|south|east|west|africa|asia|europe|americas|pacific)$/u;

const CONTINENT = /^(?:africa|asia|europe|america|americas|pacific|caribbean|mediterranean|atlantic)$/u;

const BOARD_MEMBERS = /^(?:directors|trustees|governors|management|regents|administration)$/u;
const BOARD =
  /^(?:(?:Executive|Management|Managing|Supervisory|Governing|Advisory|Administrative) Board|Board)(?: of (?:Directors|Trustees|Governors|Management|Regents|Administration))?(?=[,.;)]| (?:of|at|for) |$)/u;

/** "Chairman of the Management Board of the Port of Koper": a board is no body of its own where its company follows. */
function boardEnd({ tokens, text }: RunContext, from: number): number | undefined {
  const start = tokens[from]?.start ?? 0;
  const name = BOARD.exec(text.slice(start, start + 60))?.[0];
  if (!name) return undefined;
  return indexFrom(tokens, from, start + name.length);
}

function portfolioGoesOn(context: RunContext, from: number, isSubject: (index: number) => boolean): boolean {
  for (let k = from; k < Math.min(from + 6, context.tokens.length); k++) {
    const word = context.tokens[k]?.text.toLowerCase() ?? '';
    if (word === 'and' || word === '&') return isSubject(context.tokens[k + 1]?.lower === 'the' ? k + 2 : k + 1);
    if (!context.tokens[k]?.capital && word !== ',') return false;
  }
  return false;
}
