/** Longer quotes are named by their first and last words, so that the address stays short. */
const LONGEST_WHOLE = 200;
const ENDS = 40;

/** An address that opens a page at a quote (a text fragment, which today's browsers scroll to and mark). */
export function quoteUrl(url: string, quote: string): string {
  const words = quote.replace(/\s+/gu, ' ').trim();
  const text =
    words.length <= LONGEST_WHOLE ? encoded(words) : `${encoded(beginning(words))},${encoded(ending(words))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** Whole words of the beginning, or plain characters where the script puts no spaces. */
function beginning(words: string): string {
  const start = words.slice(0, ENDS);
  return start.slice(0, start.lastIndexOf(' ') > 0 ? start.lastIndexOf(' ') : ENDS).toWellFormed();
}

function ending(words: string): string {
  const end = words.slice(-ENDS);
  return end.slice(end.indexOf(' ') + 1).toWellFormed();
}

/** A hyphen would part the text from what stands before or after it. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
