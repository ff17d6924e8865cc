const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
const SILENT = new Set(
  (
    'AUDIO BUTTON CANVAS EMBED HEAD IFRAME INPUT LINK MAP MATH META NOSCRIPT OBJECT OPTION RP RT SCRIPT SELECT STYLE SVG TEMPLATE ' +
    'TEXTAREA TITLE VIDEO'
  ).split(' '),
);
const CELLS = new Set(['TD', 'TH']);
/** Items and rows follow one another closely; other blocks stand apart. */
const CLOSE = new Set(['LI', 'TR', 'DD', 'DT', 'BR']);

/** What an element shows: one block a line, cells of a row and nothing else joined by commas. */
export function linesOf(element: Element): string {
  const lines = new Lines();
  walk(element, lines, false);
  return lines.text();
}

/** Collects text; white space counts as one space, and at the ends of lines as none. */
class Lines {
  readonly #done: string[] = [];
  #line = '';

  add(text: string): void {
    this.#line += text;
  }

  break(apart: boolean): void {
    const line = this.#line.replace(/\s+/gu, ' ').trim();
    this.#line = '';
    if (line) this.#done.push(line);
    if (apart && this.#done.length && this.#done.at(-1) !== '') this.#done.push('');
  }

  text(): string {
    this.break(false);
    return this.#done.join('\n').trim();
  }
}

function walk(node: Node, lines: Lines, kept: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const text = child.textContent ?? '';
      if (!kept) lines.add(text);
      else
        for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
          if (index) lines.break(false);
          lines.add(line);
        }
    } else if (child.nodeType === 1) enter(child as Element, lines, kept);
  }
}

function enter(element: Element, lines: Lines, kept: boolean): void {
  const tag = element.tagName.toUpperCase();
  if (SILENT.has(tag) || isHidden(element)) return;
  if (tag === 'BR') return lines.break(false);
  if (tag === 'TR' && isFlat(element)) {
    lines.break(false);
    const cells = [...element.children].map((cell) => linesOf(cell).replace(/\s+/gu, ' ')).filter((cell) => cell);
    lines.add(cells.join(', '));
    return lines.break(false);
  }
  const block = BLOCKS.has(tag) || CELLS.has(tag);
  if (block) lines.break(!CLOSE.has(tag));
  walk(element, lines, kept || tag === 'PRE');
  if (block) lines.break(!CLOSE.has(tag));
}

/** A row of short cells is a line; one whose cells hold paragraphs only lays the page out. */
function isFlat(row: Element): boolean {
  return [...row.children].every(
    (cell) =>
      CELLS.has(cell.tagName.toUpperCase()) &&
      (cell.textContent ?? '').length < 300 &&
      !cell.querySelector('p + p, table, ul, ol, h1, h2, h3'),
  );
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(element.getAttribute('style') ?? '')
  );
}
