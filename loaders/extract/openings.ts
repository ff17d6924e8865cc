import type { RunContext } from './cores.ts';
import type { Found } from './found.ts';
import { readRun } from './runs.ts';

/** The nouns that make an event of the opening of something. */
export const OPENING =
  /^(?:launch|inauguration|opening|reopening|re-opening|unveiling|commissioning|groundbreaking|launching)$/u;
const LEAD = /^(?:the|official|formal|grand|ceremonial|soft|for|at|attended|this|national|of|during|a)$/u;

/** "The inauguration of the Floating Laboratory": the opening of something that has a name is an event, and the name part of its own. */
export function openingOfNamed(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  const token = tokens[at];
  if (!token || !OPENING.test(token.lower) || tokens[at + 1]?.lower !== 'of') return undefined;
  if (token.capital ? at > 0 : !LEAD.test(tokens[at - 1]?.lower ?? '')) return undefined;
  // What marks the opening of a body is the event itself.
  if (
    /\b(?:marked|marks|saw|sees|announced|announces) (?:the )?(?:\p{Ll}+ )?$/u.test(
      text.slice(Math.max(0, token.start - 40), token.start),
    )
  )
    return undefined;
  let from = at + 2;
  while (from - at < 8 && !tokens[from]?.capital && /^[\p{Ll}-]+$/u.test(tokens[from]?.text ?? '')) from++;
  const between = text.slice(token.end, tokens[from]?.start);
  if (/\b(?:in|at|by|on|for|with|and|of \S+ of)\s*$/u.test(between) || !tokens[from]?.capital) return undefined;
  const run = withKindOfPlace(context, readRun(context, from));
  if (!run || !/ /u.test(run.chunk.text) || !/^(?:organization|unknown)$/u.test(run.chunk.kind)) return undefined;
  return {
    chunks: [
      {
        kind: 'event',
        start: token.start,
        end: run.chunk.end,
        text: text.slice(token.start, run.chunk.end),
        subtype: 'CEREMONY',
        head: token.lower,
        plain: true,
        article: 'the',
        ...(run.chunk.kind === 'organization' && { inner: [run.chunk] }),
      },
    ],
    next: run.next,
  };
}

const BUILT =
  /^(?:station|bridge|airport|church|school|museum|library|hospital|tunnel|port|market|dam|stadium|park|terminal|hall|theat(?:re|er)|road|mosque|cathedral)$/u;

/** "The reopening of Elverum station": the kind of what is opened may stand in small letters after its name. */
function withKindOfPlace(
  { tokens, text }: RunContext,
  run: ReturnType<typeof readRun>,
): ReturnType<typeof readRun> | undefined {
  const kind = run && tokens[run.next];
  if (!run || !kind || !BUILT.test(kind.text) || kind.start !== run.chunk.end + 1) return run;
  const chunk = { ...run.chunk, kind: 'unknown' as const, end: kind.end, text: text.slice(run.chunk.start, kind.end) };
  return { ...run, chunk, next: run.next + 1 };
}
