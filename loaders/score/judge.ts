import { itemLists, nothingFound, type Annotation, type Item } from './annotation.ts';
import { findItems, judgeItems, type Found } from './items.ts';
import { samePhrase } from './likeness.ts';
import { relationsOf, type Relation } from './relations.ts';
import type { Verdict } from './verdict.ts';

/** A predicted relation of which every end was found: its ends are gold items. */
interface Understood {
  readonly kind: Relation['kind'];
  readonly value: string;
  readonly subject: Item;
  /** What the relation leads to, where it leads to anything. */
  readonly others: readonly Item[];
}

/** Judges one document's prediction, none meaning that nothing was found. */
export function judge(gold: Annotation, predicted: Annotation = nothingFound): Verdict[] {
  const found = findItems(gold, predicted);
  return [...judgeItems(gold, predicted, found), ...judgeRelations(gold, predicted, found)];
}

function* judgeRelations(gold: Annotation, predicted: Annotation, found: Found): Generator<Verdict> {
  const open = new Set(withItemsOptional(gold));
  const [nameInGold, nameInPrediction] = [namesOf(gold), namesOf(predicted)];
  for (const stated of relationsOf(predicted)) {
    const understood = understand(stated, found);
    const hit = understood && bestMatch(open, understood);
    if (hit) open.delete(hit);
    if (hit?.optional) continue;
    if (!hit && isLeftOpen(stated, understood, found)) continue;
    yield { kind: stated.kind, outcome: hit ? 'right' : 'extra', what: describe(stated, nameInPrediction) };
  }
  for (const missed of open)
    if (!missed.optional) yield { kind: missed.kind, outcome: 'missing', what: describe(missed, nameInGold) };
}

/** What touches an optional item is optional. */
function withItemsOptional(gold: Annotation): Relation[] {
  const optional = new Set(itemsOf(gold).flatMap((item) => (item.optional ? [item.key] : [])));
  return relationsOf(gold).map((relation) => ({
    ...relation,
    optional: relation.optional || relation.ends.some((end) => optional.has(end)),
  }));
}

function understand({ kind, value = '', ends }: Relation, found: Found): Understood | undefined {
  const items = ends.flatMap((end) => found.get(end) ?? []);
  const [subject, ...others] = items;
  return subject && items.length === ends.length ? { kind, value, subject, others } : undefined;
}

/** A required relation goes before an optional one. */
function bestMatch(open: ReadonlySet<Relation>, stated: Understood): Relation | undefined {
  const matches = [...open].filter(
    (wanted) => wanted.kind === stated.kind && sameEnds(wanted, stated) && sameValue(wanted, stated),
  );
  return matches.find((wanted) => !wanted.optional) ?? matches[0];
}

function sameEnds({ kind, ends, accept = [] }: Relation, { subject, others }: Understood): boolean {
  const [wantedSubject, ...wantedOthers] = ends;
  if (wantedSubject !== subject.key) return false;
  const keys = others.map(({ key }) => key);
  switch (kind) {
    case 'position': {
      const [organization = null] = keys;
      const allowed = [wantedOthers[0] ?? null, ...accept.map((other) => other.organization ?? null)];
      return allowed.includes(organization);
    }
    case 'signed for': {
      const [person, organization = ''] = keys;
      const accepted = subject.accept?.signer_organization?.[person ?? ''] ?? [];
      return person === wantedOthers[0] && [wantedOthers[1], ...accepted].includes(organization);
    }
    default:
      return wantedOthers.every(
        (end, index) => end === keys[index] || acceptedKeys(kind, subject).has(keys[index] ?? ''),
      );
  }
}

function sameValue({ kind, value, accept = [] }: Relation, stated: Understood): boolean {
  if (value === undefined) return true;
  if (kind === 'date') return stated.value.startsWith(value);
  const alternatives =
    kind === 'position' ? accept.map(({ title }) => title ?? value) : (stated.subject.accept?.places ?? []);
  return [value, ...alternatives].some((phrase) => samePhrase(stated.value, phrase));
}

/** Whether a relation that matches nothing counts neither way: it touches an optional item, or the annotation accepts it. */
function isLeftOpen({ ends }: Relation, understood: Understood | undefined, found: Found): boolean {
  if (ends.some((end) => found.get(end)?.optional)) return true;
  if (!understood) return false;
  const { kind, value, subject, others } = understood;
  if (kind === 'place') return (subject.accept?.places ?? []).some((place) => samePhrase(value, place));
  return acceptedKeys(kind, subject).has(others.at(-1)?.key ?? '');
}

const acceptList = { party: 'parties', 'signed for': 'parties', host: 'hosts', participant: 'participants' } as const;

function acceptedKeys(kind: Relation['kind'], subject: Item): ReadonlySet<string> {
  const list = kind in acceptList ? subject.accept?.[acceptList[kind as keyof typeof acceptList]] : undefined;
  return new Set(list?.map(({ key }) => key));
}

const itemsOf = (annotation: Annotation): Item[] => itemLists.flatMap<Item>((list) => annotation[list]);

function namesOf(annotation: Annotation): ReadonlyMap<string, string> {
  return new Map(itemsOf(annotation).map(({ key, names: [name = ''] }) => [key, name]));
}

function describe({ ends, value }: Relation, names: ReadonlyMap<string, string>): string {
  return [...ends.map((end) => names.get(end) ?? end), ...(value ? [value] : [])].join(' – ');
}
