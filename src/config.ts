import { BadSetting } from './errors.ts';

/** Every setting of the process. The environment is read here and nowhere else. */
export interface Config {
  /** Name of the graph engine; `engines/index.ts` knows which there are. */
  readonly engine: string;
  /** Folder of the embedded graph. */
  readonly data: string;
  readonly neo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database: string;
  };
  /** File of decisions; null: `decisions.jsonl` in the working folder, if it is there. */
  readonly decisions: string | null;
  /** Address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Requests from elsewhere must bring it as `Authorization: Bearer KEY`; null: none is set. */
  readonly key: string | null;
  /** Whoever brings it likewise may change the graph; null: nobody may. */
  readonly writeKey: string | null;
  /** Whether anybody may read on a public address. */
  readonly publicRead: boolean;
  /** Names by which requests must ask for this server, without port; empty on a public address: any name. */
  readonly hostnames: readonly string[];
  /** Origins whose pages may read, as browsers name them, or `*` for all. */
  readonly origins: readonly string[];
  /** Folder of saved queries; null: none. */
  readonly queries: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; `BadSetting` says which variable holds what it may not. */
export function readConfig(environment: Environment = process.env): Config {
  const given = (variable: string) => environment[variable]?.trim() || undefined;
  const uri = given('NEO4J_URI');
  const [key, writeKey] = (['SIGNATORY_KEY', 'SIGNATORY_WRITE_KEY'] as const).map((variable) => {
    const value = given(variable) ?? null;
    if (value !== null && value.length < 16)
      throw new BadSetting(`${variable}: expected at least 16 characters, got ${value.length}`);
    return value;
  }) as [string | null, string | null];
  if (key !== null && key === writeKey)
    throw new BadSetting('SIGNATORY_WRITE_KEY: expected another key than SIGNATORY_KEY, got the same');
  return {
    engine: given('SIGNATORY_ENGINE') ?? (uri ? 'neo4j' : 'embedded'),
    data: given('SIGNATORY_DATA') ?? '.signatory',
    neo4j: {
      uri: checkedUri(uri ?? 'neo4j://127.0.0.1:7687'),
      user: given('NEO4J_USER') ?? 'neo4j',
      password: environment['NEO4J_PASSWORD'] ?? '',
      database: given('NEO4J_DATABASE') ?? 'neo4j',
    },
    decisions: given('SIGNATORY_DECISIONS') ?? null,
    host: given('SIGNATORY_HOST') ?? '127.0.0.1',
    port: readPort(given('SIGNATORY_PORT') ?? '4000', 'SIGNATORY_PORT'),
    key,
    writeKey,
    publicRead: readFlag(given('SIGNATORY_PUBLIC_READ'), 'SIGNATORY_PUBLIC_READ'),
    hostnames: listIn(given('SIGNATORY_HOSTNAMES')).map((name) => name.toLowerCase()),
    origins: listIn(given('SIGNATORY_ORIGINS')).map(checkedOrigin),
    queries: given('SIGNATORY_QUERIES') ?? null,
  };
}

/** A port number, 0 for any free one. `source` is the variable or option named in the error. */
export function readPort(text: string, source: string): number {
  const port = Number(text);
  if (!/^\d+$/u.test(text) || port > 65535)
    throw new BadSetting(`${source}: expected a port from 0 to 65535, got ${text}`);
  return port;
}

function readFlag(text: string | undefined, variable: string): boolean {
  if (text === undefined || text === '0' || text === 'false') return false;
  if (text === '1' || text === 'true') return true;
  throw new BadSetting(`${variable}: expected 1 or 0, got ${text}`);
}

const listIn = (text = ''): string[] => text.split(',').flatMap((one) => one.trim() || []);

/** An origin as browsers send it; a path or a missing scheme would never match. */
function checkedOrigin(text: string): string {
  if (text === '*') return text;
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin === 'null' || origin !== text.replace(/\/$/u, '').toLowerCase())
    throw new BadSetting(`SIGNATORY_ORIGINS: expected origins such as https://example.org, or *, got ${text}`);
  return origin;
}

function checkedUri(uri: string): string {
  if (/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/\S+$/u.test(uri)) return uri;
  throw new BadSetting(`NEO4J_URI: expected neo4j://HOST:PORT or bolt://HOST:PORT (+s for TLS), got ${uri}`);
}
