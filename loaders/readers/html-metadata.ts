import { date as isoDate } from '../../src/ontology/values.ts';
import { completeDay } from './calendar.ts';
import type { FrontMatter } from './front-matter.ts';
import { structuredData } from './html-structured.ts';

/** What a page says about itself. */
export interface PageMetadata {
  readonly values: Omit<FrontMatter, 'id' | 'published'>;
  readonly published?: string;
}

/** Names under which pages give their day of publication, the surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'citation_publication_date',
  'dcterms.issued',
  'dc.date.issued',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
];

/** Reads the head of a page, its structured data and its marked dates. Never throws. */
export function metadataOf(document: Document): PageMetadata {
  const meta = metaOf(document);
  const data = structuredData(document);
  const publisher = meta.get('og:site_name') ?? data.publisher;
  const title = titleOf(document, meta.get('og:title') ?? data.title, publisher);
  const url = addressOf(document, meta.get('og:url') ?? data.url);
  const language = languageOf(document.documentElement.getAttribute('lang') ?? data.language);
  const dates = [...PUBLISHED.map((name) => meta.get(name)), data.published, markedDate(document)];
  const published = dates.map(dayOf).find((day) => day !== undefined);
  return {
    values: {
      ...(title && { title }),
      ...(url && { url }),
      ...(publisher && { publisher }),
      ...(language && { language }),
    },
    ...(published && { published }),
  };
}

function metaOf(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop'].map((key) => element.getAttribute(key)).find((value) => value);
    const content = folded(element.getAttribute('content'));
    const key = name?.trim().toLowerCase();
    if (key && content && !found.has(key)) found.set(key, content);
  }
  return found;
}

function titleOf(document: Document, given: string | undefined, publisher: string | undefined): string | undefined {
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => folded(heading.textContent))
    .filter((text) => text);
  const shown = headings.length === 1 ? headings[0] : undefined;
  const title = given ?? shown ?? folded(document.querySelector('title')?.textContent);
  if (!title || !publisher) return title || undefined;
  // "Headline | The Herald": the name of the site is no part of the headline.
  const ending = /\s+[|–—·:-]\s+([^|–—·]+)$/u.exec(title);
  return ending?.[1]?.trim().toLowerCase() === publisher.toLowerCase() ? title.slice(0, ending.index) : title;
}

function addressOf(document: Document, given: string | undefined): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href')?.trim();
  for (const address of [canonical, given]) {
    const base = given && URL.canParse(given) ? given : undefined;
    if (!address || !URL.canParse(address, base)) continue;
    const url = new URL(address, base);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url.href;
  }
  return undefined;
}

function languageOf(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

/** A date that the page marks as its own. One inside a paragraph may be the day of anything. */
function markedDate(document: Document): string | undefined {
  const marked = document.querySelector('[itemprop~="datePublished"], time[pubdate]');
  const times = [...document.querySelectorAll('time[datetime]')].filter(
    (time) => !time.closest('p, li, td, aside, nav, footer'),
  );
  const own =
    marked ??
    times.find((time) => time.closest('article, main, header')) ??
    (times.length === 1 ? times[0] : undefined);
  return own?.getAttribute('datetime') ?? own?.getAttribute('content') ?? own?.textContent ?? undefined;
}

/** The day in front of a time, as the page gives it: no time zone is taken into account. */
function dayOf(text: string | undefined): string | undefined {
  const given = text?.trim();
  if (!given) return undefined;
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(given);
  const prefix = compact ? compact.slice(1).join('-') : /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d/.-])/u.exec(given)?.[0];
  const cleaned = prefix ? isoDate.clean(prefix) : undefined;
  return cleaned?.ok ? cleaned.value : completeDay(given);
}

const folded = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
