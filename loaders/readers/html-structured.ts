/** What the structured data of a page say of its article. */
export interface StructuredData {
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|Report|BlogPosting|PressRelease|^WebPage)$/u;

/** The first article among a page's JSON-LD, else the page itself; empty where there is none. What is no JSON is passed over. */
export function structuredData(document: Document): StructuredData {
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return thingsOf(JSON.parse(script.textContent ?? ''));
    } catch {
      return [];
    }
  });
  const candidates = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const article = candidates.find((thing) => !typesOf(thing).includes('WebPage')) ?? candidates[0];
  if (!article) return {};
  const said: Record<keyof StructuredData, string | undefined> = {
    title: textOf(article['headline']) ?? textOf(article['name']),
    url:
      textOf(article['url']) ??
      textOf(article['mainEntityOfPage']) ??
      textOf(nested(article['mainEntityOfPage'], '@id')),
    publisher: textOf(nested(article['publisher'], 'name')),
    published: textOf(article['datePublished']),
    language: textOf(article['inLanguage']),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** All objects of a block: one, a list, or a graph of them. */
function thingsOf(raw: unknown): Thing[] {
  if (Array.isArray(raw)) return raw.flatMap(thingsOf);
  if (!isThing(raw)) return [];
  return Array.isArray(raw['@graph']) ? [raw, ...raw['@graph'].flatMap(thingsOf)] : [raw];
}

const isThing = (raw: unknown): raw is Thing => typeof raw === 'object' && raw !== null;
const typesOf = (thing: Thing): string[] => [thing['@type']].flat().filter((type) => typeof type === 'string');
const textOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw.trim() ? raw.replace(/\s+/gu, ' ').trim() : undefined;

function nested(raw: unknown, key: string): unknown {
  const thing: unknown = Array.isArray(raw) ? raw[0] : raw;
  return isThing(thing) ? thing[key] : undefined;
}
