import type { EntityType } from '../../src/ontology/types.ts';
import type { Group } from './group.ts';
import { signatureOf, veto } from './veto.ts';

/** Groups on their way to being one thing; grows as pairs are joined. */
export class GrowingCluster {
  readonly groups: Group[];
  readonly type: EntityType;
  readonly #documents: Set<string>;
  /** One group for all that a veto looks at. */
  readonly #kinds: Map<string, Group>;
  /** Which side of which decision it is on. */
  readonly sides = new Set<string>();

  constructor(group: Group) {
    this.groups = [group];
    this.type = group.type;
    this.#kinds = new Map([[signatureOf(group), group]]);
    this.#documents = new Set(apart.has(group.type) ? group.documents : []);
  }

  /** What stands between the two, in a word; null where nothing does. */
  against(other: GrowingCluster): string | null {
    const decided = this.#decidedAgainst(other);
    if (decided) return 'decision';
    for (const a of this.#kinds.values())
      for (const b of other.#kinds.values()) {
        const between = veto(a, b);
        if (between !== null) return between;
      }
    const [few, many] = this.#documents.size < other.#documents.size ? [this, other] : [other, this];
    for (const document of few.#documents) if (many.#documents.has(document)) return 'document';
    return null;
  }

  #decidedAgainst({ sides }: GrowingCluster): boolean {
    for (const side of this.sides) if (sides.has(opposite(side))) return true;
    return false;
  }

  /** Whether a decision alone stands between the two. */
  parted(other: GrowingCluster): boolean {
    return this.#decidedAgainst(other);
  }

  absorb(other: GrowingCluster): void {
    this.groups.push(...other.groups);
    for (const [signature, group] of other.#kinds) this.#kinds.set(signature, group);
    for (const document of other.#documents) this.#documents.add(document);
    for (const side of other.sides) this.sides.add(side);
  }
}

/** Types of which a document that names two under two names knows that they are two. */
const apart: ReadonlySet<EntityType> = new Set(['Person', 'Event', 'Agreement']);

export const opposite = (side: string): string => `${side.slice(0, -1)}${side.endsWith('a') ? 'b' : 'a'}`;
