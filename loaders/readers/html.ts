import { normalised } from './text.ts';
import { decodeHtml } from './html-charset.ts';
import { linesOf } from './html-lines.ts';
import { metadataOf } from './html-metadata.ts';
import type { RawText } from './index.ts';

/** Larger pages are data, not articles, and would take the parser minutes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Browsers stop nesting here too; the search for an article takes time that grows with the square of it. */
const DEEPEST = 512;

/** What is never part of an article. */
const MENUS = 'nav, [role=navigation], [role=banner], [role=search], [role=contentinfo]';
/** What belongs to the page and not to what it says, where no article was found in it. */
const AROUND = 'footer, aside';

/**
 * A web page: the text of its article, or of its whole body where it has none, and what its metadata say. No script runs and
 * nothing that the page points to is fetched.
 */
export async function readHtml(bytes: Uint8Array): Promise<RawText> {
  if (bytes.length > MOST_BYTES)
    return {
      ok: false,
      reason: `expected a page of at most 32 MB, got ${Math.ceil(bytes.length / 1024 / 1024)} MB: save the article alone`,
    };
  const decoded = decodeHtml(bytes);
  if (!decoded.ok) return decoded;
  // Loaded here, because most runs read no page.
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const document = parsed(parseHTML, decoded.text);
  const depth = depthOf(document.documentElement);
  if (depth > DEEPEST)
    return { ok: false, reason: `expected a web page, got elements nested ${depth} deep, more than ${DEEPEST}` };
  const { values, published } = metadataOf(document);
  for (const menu of document.querySelectorAll(MENUS)) menu.remove();
  // The search for an article takes the page apart.
  const whole = document.body.cloneNode(true) as Element;
  const article = new Readability<Element>(document, { serializer: (node) => node as Element }).parse();
  let body = article?.content ? linesOf(article.content) : '';
  if (!body) {
    for (const part of whole.querySelectorAll(AROUND)) part.remove();
    body = linesOf(whole);
  }
  return {
    ok: true,
    values: { ...values, ...(published && { published }) },
    ...(published && { publishedFrom: 'page metadata' }),
    body: normalised(body),
  };
}

/** How deep elements are nested; without recursion, because that is what too deep a page would exhaust. */
function depthOf(root: Element): number {
  let deepest = 0;
  let depth = 0;
  let element = root;
  for (;;) {
    if (element.firstElementChild) {
      element = element.firstElementChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    while (element !== root && !element.nextElementSibling) {
      element = element.parentElement!;
      depth--;
    }
    if (element === root) return deepest;
    element = element.nextElementSibling!;
  }
}

/** The page as a tree that has a root and a body, which HTML lets authors leave out. */
function parsed(parse: (html: string) => { document: Document }, html: string): Document {
  const hasRoot = /<html[\s>]/iu.test(html);
  const hasBody = /<body[\s>]/iu.test(html);
  const { document } = parse(hasRoot ? html : `<html>${hasBody ? html : `<body>${html}</body>`}</html>`);
  const root = document.documentElement;
  if (![...root.children].some(({ tagName }) => tagName === 'BODY')) {
    const body = document.createElement('body');
    const content = [...root.childNodes].filter(({ nodeName }) => nodeName !== 'HEAD');
    for (const node of content) body.append(node);
    root.append(body);
  }
  return document;
}
