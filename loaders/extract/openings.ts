import type { RunContext } from './cores.ts';
import type { Found } from './found.ts';
import { readRun } from './runs.ts';

/** The nouns that make an event of the opening of something. */
export const OPENING = /^(?:launch|inauguration|opening|unveiling|commissioning|groundbreaking|launching)$/u;
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
  const run = readRun(context, from);
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
