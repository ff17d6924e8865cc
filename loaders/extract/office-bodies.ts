import type { RunContext } from './cores.ts';
import type { Found } from './found.ts';
import { readRun } from './runs.ts';
import { roleEnd } from './titles.ts';

/** What a holder of a post may have that is a body: their office is not the post. */
const OFFICE =
  /^(?:office|chambers|department|secretariat|bureau|cabinet|commission|council|fund|committee|institute)$/u;

/** "Prime Minister's Office", "Attorney General's Chambers of Botswana": a body that is called by the post at its head. */
export function officeOfPost(context: RunContext, at: number): Found | undefined {
  const { tokens, text } = context;
  if (!tokens[at]?.capital) return undefined;
  const end = roleEnd(tokens, at);
  const mark = tokens[end];
  if (end === at || !mark || !/^['’]s?$/u.test(mark.text) || mark.start !== tokens[end - 1]?.end) return undefined;
  if (!tokens.slice(at, end).every((token) => token.capital)) return undefined;
  const own = tokens[end + 1];
  if (!own?.capital || !OFFICE.test(own.lower)) return undefined;
  const run = readRun(context, end + 1);
  if (run?.chunk.kind !== 'organization') return undefined;
  const start = tokens[at]!.start;
  const { plain: _plain, shorter: _shorter, ...body } = run.chunk;
  return { chunks: [{ ...body, start, text: text.slice(start, body.end), subtype: 'GOVERNMENT' }], next: run.next };
}
