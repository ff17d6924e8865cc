import { date } from '../../src/ontology/values.ts';
import { decodeUtf8, normalised } from './text.ts';
import type { FrontMatter } from './front-matter.ts';
import type { RawText } from './index.ts';
import { linesOf, type PdfLine } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { withoutRunningHeads } from './pdf-running-heads.ts';

type Pdf = Awaited<ReturnType<(typeof import('unpdf'))['getDocumentProxy']>>;

/** Titles that a program put there and nobody wrote. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)\b.*|untitled\b.*|document\d*|.*\.(?:docx?|pptx?|pdf|indd|qxd|odt|rtf|tex))$/iu;

/** A PDF file: its lines as paragraphs, without page numbers and running heads, and what its metadata say. */
export async function readPdf(bytes: Uint8Array): Promise<RawText> {
  // Loaded here, because most runs read no PDF.
  const { getDocumentProxy } = await import('unpdf');
  let pdf: Pdf | undefined;
  try {
    // A copy: the library keeps what it is given.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      pages.push(linesOf(content.items.filter((item) => 'str' in item)));
      page.cleanup();
    }
    if (!pages.some((lines) => lines.length)) return { ok: false, reason: withoutText(pdf.numPages) };
    const { kept, dropped } = withoutRunningHeads(pages);
    const { published, ...values } = await metadataOf(pdf);
    return {
      ok: true,
      values: { ...values, ...(published && { published }) },
      ...(published && { publishedFrom: 'page metadata' }),
      body: normalised(paragraphsOf(kept).join('\n\n')),
      dropped,
    };
  } catch (error) {
    return { ok: false, reason: unreadable(error, bytes) };
  } finally {
    await pdf?.loadingTask.destroy();
  }
}

/** What the file says of itself. The day on which the file was made is not the day of its publication. */
async function metadataOf(pdf: Pdf): Promise<Omit<FrontMatter, 'id'>> {
  const { info, metadata } = await pdf.getMetadata();
  const said = info as Readonly<Record<string, unknown>>;
  const extended = (key: string) => textOf(metadata?.get(key));
  const title = [textOf(said['Title']), extended('dc:title')].find((each) => each && !NO_TITLE.test(each));
  const publisher = extended('dc:publisher');
  const language = textOf(said['Language']);
  const day = date.clean(extended('prism:publicationdate')?.slice(0, 10));
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(language && { language }),
    ...(day.ok && { published: day.value }),
  };
}

function textOf(raw: unknown): string | undefined {
  const first: unknown = Array.isArray(raw) ? raw[0] : raw;
  return typeof first === 'string' && first.trim() ? normalised(first).replace(/\s+/gu, ' ').trim() : undefined;
}

const withoutText = (pages: number): string =>
  `expected a PDF with text, got ${pages === 1 ? 'one page' : `${pages} pages`} of pictures alone: run text recognition over it first`;

function unreadable(error: unknown, bytes: Uint8Array): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'expected a PDF that opens without a password, got an encrypted one';
  const opening = decodeUtf8(bytes.subarray(0, 5));
  if (!(opening.ok && opening.text === '%PDF-')) return 'expected a PDF, got a file that does not begin like one';
  return `expected a whole PDF, got a damaged one (${error instanceof Error ? error.message : String(error)})`;
}
