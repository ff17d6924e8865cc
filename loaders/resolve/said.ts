import type { DocumentLayer } from '../layer.ts';
import type { Group } from '../resolve.ts';

/** What documents say of a group, by its key, as far as resolution needs it. All sets hold keys, or dates. */
export interface Said {
  /** Hosts of an event. */
  readonly hosts: (key: string) => ReadonlySet<string>;
  /** Parties of an agreement, and bodies it was signed for. */
  readonly parties: (key: string) => ReadonlySet<string>;
  /** When an event starts, or an agreement was made: dates as precise as the text. */
  readonly dates: (key: string) => ReadonlySet<string>;
  /** Years in which the documents that name a group appeared. */
  readonly published: (group: Group) => ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** Gathers it from the evidence of all documents. */
export function said(layers: readonly DocumentLayer[], groups: readonly Group[]): Said {
  const keyOf = new Map(groups.flatMap((group) => group.mentions.map((mention) => [mention.id, group.key] as const)));
  const hosts = new Map<string, Set<string>>();
  const parties = new Map<string, Set<string>>();
  const dates = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string | undefined, value: string | null | undefined) => {
    if (key === undefined || value === undefined || value === null) return;
    const known = map.get(key);
    if (known) known.add(value);
    else map.set(key, new Set([value]));
  };
  for (const { evidence } of layers)
    for (const statement of evidence) {
      const end = (role: string) => keyOf.get(statement.ends[statement.endRoles.indexOf(role)] ?? '');
      if (statement.statement === 'HOSTED') add(hosts, end('to'), end('from'));
      if (statement.statement === 'PARTY_TO') add(parties, end('to'), end('from'));
      if (statement.statement === 'Signature') add(parties, end('agreement'), end('organization'));
      if (statement.statement === 'Claim' && (statement.property === 'start' || statement.property === 'date'))
        add(dates, end('about'), statement.value);
    }
  const yearOf = new Map(layers.map(({ document }) => [document.id, document.published?.slice(0, 4)]));
  return {
    hosts: (key) => hosts.get(key) ?? none,
    parties: (key) => parties.get(key) ?? none,
    dates: (key) => dates.get(key) ?? none,
    published: (group) => new Set([...group.documents].flatMap((id) => yearOf.get(id) ?? [])),
  };
}
