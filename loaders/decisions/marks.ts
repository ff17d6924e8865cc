import { fold } from '../../src/ontology/fold.ts';
import { documentId, type DocumentLayer } from '../layer.ts';
import type { Decisions, Thing } from './decisions.ts';

/** That a decision means a thing, and as which of those it names. */
export interface Mark {
  /** Its place among the decisions. */
  readonly decision: number;
  readonly side: 'a' | 'b' | 'of';
  /** Whether it means this thing apart from others that bear the same key. */
  readonly apart: boolean;
}

/** The things of one document that a person means: their resolution keys. */
export function keysMeant(thing: Thing, { document, mentions }: DocumentLayer): string[] {
  if (thing.document !== undefined && documentId(thing.document) !== document.id && thing.document !== document.id)
    return [];
  const ofType = mentions.filter(({ type }) => type === thing.type);
  if ('quote' in thing) {
    const start = document.text.indexOf(thing.quote);
    if (start < 0) return [];
    const end = start + thing.quote.length;
    const keys = new Set(ofType.flatMap((one) => (one.start >= start && one.end <= end ? [one.key] : [])));
    // A quote that names several things means none of them.
    return keys.size === 1 ? [...keys] : [];
  }
  const wanted = fold(thing.name);
  const meant = ofType.filter(
    ({ name, form, scope }) =>
      fold(name) === wanted || ((scope === 'GLOBAL' || thing.document !== undefined) && fold(form) === wanted),
  );
  return [...new Set(meant.map(({ key }) => key))];
}

interface Sided extends Mark {
  readonly thing: Thing;
}

/** Decisions by what could make a document theirs, so that no document looks at all of them. */
interface Index {
  readonly byName: ReadonlyMap<string, readonly Sided[]>;
  readonly byDocument: ReadonlyMap<string, readonly Sided[]>;
}

const indexes = new WeakMap<Decisions, Index>();

/** By resolution key, the decisions on who is who, or is called what, that mean what one document calls by it. */
export function marksIn(layer: DocumentLayer, decisions: Decisions): Map<string, Mark[]> {
  const index = indexes.get(decisions) ?? indexOf(decisions);
  indexes.set(decisions, index);
  const names = new Set(layer.mentions.flatMap(({ name, form }) => [fold(name), fold(form)]));
  const candidates = [
    ...[...names].flatMap((name) => index.byName.get(name) ?? []),
    ...(index.byDocument.get(layer.document.id) ?? []),
  ];
  const marks = new Map<string, Mark[]>();
  for (const { thing, decision, side, apart } of candidates)
    for (const key of keysMeant(thing, layer)) marks.set(key, [...(marks.get(key) ?? []), { decision, side, apart }]);
  for (const all of marks.values()) all.sort((a, b) => a.decision - b.decision || (a.side < b.side ? -1 : 1));
  return marks;
}

function indexOf({ all }: Decisions): Index {
  const byName = new Map<string, Sided[]>();
  const byDocument = new Map<string, Sided[]>();
  const put = (map: Map<string, Sided[]>, key: string, sided: Sided) => map.set(key, [...(map.get(key) ?? []), sided]);
  for (const [decision, one] of all.entries()) {
    const things =
      one.decision === 'same' || one.decision === 'different'
        ? ([
            ['a', one.a],
            ['b', one.b],
          ] as const)
        : one.decision === 'rename'
          ? ([['of', one.of]] as const)
          : [];
    for (const [side, thing] of things) {
      const apart = one.decision === 'different' || (one.decision === 'same' && thing.document !== undefined);
      const sided = { decision, side, thing, apart };
      if ('quote' in thing) put(byDocument, documentId(thing.document), sided);
      else put(byName, fold(thing.name), sided);
    }
  }
  return { byName, byDocument };
}
