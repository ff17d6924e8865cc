/** A link as annotations write it. */
type PlainLink = string | { key: string; optional?: boolean };

interface PlainItem {
  key: string;
  names: string[];
  optional?: boolean;
  descriptive?: boolean;
  accept?: Record<string, unknown>;
  positions?: { title: string; organization?: string | null; optional?: boolean; accept?: PlainPosition[] }[];
  start?: string | null;
  start_optional?: boolean;
  date?: string | null;
  date_optional?: boolean;
  places?: string[];
  places_optional?: string[];
  hosts?: PlainLink[];
  participants?: PlainLink[];
  parties?: PlainLink[];
  signers?: { person: string; organization?: string | null; optional?: boolean }[];
}

interface PlainPosition {
  title?: string;
  organization?: string | null;
}

const lists = ['organizations', 'people', 'events', 'agreements'] as const;

/** An annotation as it stands in its file, free to be changed. */
export type PlainAnnotation = Record<(typeof lists)[number], PlainItem[]>;

export interface Pair {
  readonly gold: PlainAnnotation;
  readonly predicted: PlainAnnotation;
}

/** One change: `document` and `at` choose what it falls on, `by` how it turns out. */
export interface Change {
  readonly change: ChangeName;
  readonly document: number;
  readonly at: number;
  readonly by: number;
}

/** A number chooses from a list, round and round. */
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];
const itemsOf = (annotation: PlainAnnotation): PlainItem[] => lists.flatMap((list) => annotation[list]);

function linked(item: PlainItem, by: number): PlainLink[] | undefined {
  return pick(
    [item.hosts, item.participants, item.parties].filter((links) => links !== undefined),
    by,
  );
}

const changes = {
  drop: ({ predicted }, at, by) => {
    const list = predicted[pick(lists, by) ?? 'people'];
    list.splice(at % (list.length || 1), 1);
  },
  reverse: ({ predicted }, _at, by) => void predicted[pick(lists, by) ?? 'people'].reverse(),
  double: ({ predicted }, at, by) => {
    const list = predicted[pick(lists, by) ?? 'people'];
    const item = pick(list, at);
    let key = `${item?.key}-again`;
    while (list.some((other) => other.key === key)) key += '-again';
    if (item) list.push({ ...structuredClone(item), key });
  },
  shorten: ({ predicted }, at, by) => {
    const item = pick(itemsOf(predicted), at);
    const words = item?.names[0]?.split(' ') ?? [];
    if (item && words.length > 1) item.names = [words.toSpliced(by % words.length, 1).join(' ')];
  },
  rename: ({ predicted }, at, by) => {
    const item = pick(itemsOf(predicted), at);
    if (item) item.names = [pick(['The Other Thing', 'a memorandum', `THE ${item.names[0]}!`, '…'], by) ?? ''];
  },
  swapNames: ({ predicted }, at, by) => {
    const [one, other] = [pick(itemsOf(predicted), at), pick(itemsOf(predicted), by)];
    if (one && other) [one.names, other.names] = [other.names, one.names];
  },
  addName: ({ predicted }, at, by) => void pick(itemsOf(predicted), at)?.names.push(`Name ${by}`),
  date: ({ predicted }, at, by) => {
    const item = pick([...predicted.events, ...predicted.agreements], at);
    if (!item) return;
    const field = item.parties ? 'date' : 'start';
    const stated = item[field] ?? '2024-05-02';
    item[field] = pick([stated.slice(0, 7), stated.slice(0, 4), `${stated}-01`, '1999', null], by) ?? null;
  },
  place: ({ predicted }, at, by) => {
    const item = pick([...predicted.events, ...predicted.agreements], at);
    const place = item?.places?.[0] ?? 'Beijing';
    item?.places?.splice(
      0,
      by % 2,
      pick([`${place}, China`, 'Beij', 'Paris', place.toUpperCase(), 'Wuhan, Hubei'], by) ?? '',
    );
  },
  unlink: ({ predicted }, at, by) => {
    const links = linked(pick([...predicted.events, ...predicted.agreements], at) ?? { key: '', names: [] }, by);
    links?.splice(by % (links.length || 1), 1);
  },
  link: ({ predicted }, at, by) => {
    const links = linked(pick([...predicted.events, ...predicted.agreements], at) ?? { key: '', names: [] }, by);
    const key = pick([...predicted.organizations, ...predicted.people], by)?.key ?? 'nothing';
    links?.push(pick([key, { key }, 'nothing'], by) ?? key);
  },
  signFor: ({ predicted }, at, by) => {
    const signer = pick(
      predicted.agreements.flatMap((item) => item.signers ?? []),
      at,
    );
    if (signer) signer.organization = pick([null, pick(predicted.organizations, by)?.key ?? null], by) ?? null;
  },
  sign: ({ predicted }, at, by) => {
    const [person, organization] = [pick(predicted.people, by)?.key, pick(predicted.organizations, by)?.key ?? null];
    if (person) pick(predicted.agreements, at)?.signers?.push({ person, organization });
  },
  position: ({ predicted }, at, by) => {
    const position = pick(
      predicted.people.flatMap((item) => item.positions ?? []),
      at,
    );
    const other = pick(position?.accept ?? [], by);
    if (!position) return;
    position.title = pick([other?.title, position.title, `${position.title} of all`, 'poet'], by) ?? position.title;
    if (by % 3 !== 0)
      position.organization = pick([other?.organization, null, pick(predicted.organizations, by)?.key], by) ?? null;
  },
  goldOptional: ({ gold }, at) => {
    const item = pick(itemsOf(gold), at);
    if (item) item.optional = !item.optional;
  },
  goldDescribed: ({ gold, predicted }, at, by) => {
    const agreement = pick(gold.agreements, at);
    if (!agreement) return;
    agreement.descriptive = true;
    const found = predicted.agreements.find(({ key }) => key === agreement.key);
    if (found && by % 2) found.names = [`paper ${by}`];
  },
  goldDates: ({ gold }, at, by) => {
    const item = pick([...gold.events, ...gold.agreements], at);
    if (item) Object.assign(item, by % 2 ? { start_optional: true } : { date_optional: true });
  },
  goldLink: ({ gold }, at, by) => {
    const links = linked(pick([...gold.events, ...gold.agreements], at) ?? { key: '', names: [] }, by);
    const key = pick([...gold.organizations, ...gold.people], by)?.key ?? 'nothing';
    links?.push({ key, optional: by % 2 === 0 });
  },
  goldSigner: ({ gold }, at, by) => {
    const signer = pick(
      gold.agreements.flatMap((item) => item.signers ?? []),
      at,
    );
    if (signer) Object.assign(signer, by % 2 ? { optional: true } : { organization: null });
  },
  goldPosition: ({ gold }, at, by) => {
    const position = pick(
      gold.people.flatMap((item) => item.positions ?? []),
      at,
    );
    const organization = pick(gold.organizations, by)?.key ?? null;
    const other = pick([{ title: 'poet', organization }, { title: 'poet' }, { organization }], by);
    if (position && other) Object.assign(position, by % 5 ? { accept: [other] } : { accept: undefined, or: [other] });
  },
  goldAccept: ({ gold }, at, by) => {
    const item = pick([...gold.events, ...gold.agreements], at);
    const [organization, person] = [pick(gold.organizations, by)?.key ?? '', pick(gold.people, by)?.key ?? ''];
    const accept = pick(
      [
        { parties: [organization] },
        { hosts: { key: organization }, participants: [person, organization] },
        { places: 'Paris' },
        { places: ['Wuhan', 'Beijing'], parties: organization },
        { signer_organization: { [person]: [organization, null] } },
      ],
      by,
    );
    if (item && accept) item.accept = { ...item.accept, ...accept };
  },
} satisfies Record<string, (pair: Pair, at: number, by: number) => void>;

type ChangeName = keyof typeof changes;
export const changeNames = Object.keys(changes) as ChangeName[];

/** Copies of the documents, each as annotation and prediction, with the changes made and the prediction's keys told apart. */
export function changed(documents: readonly PlainAnnotation[], wanted: readonly Change[]): Pair[] {
  const pairs = documents.map((document) => ({
    gold: structuredClone(document),
    predicted: structuredClone(document),
  }));
  for (const { change, document, at, by } of wanted) {
    const pair = pick(pairs, document);
    if (pair) changes[change](pair, at, by);
  }
  return pairs.map(({ gold, predicted }) => ({ gold, predicted: withOtherKeys(predicted) }));
}

/** Turns o1 into o98 and so on, so that a key of one side taken for one of the other shows. */
function withOtherKeys(annotation: PlainAnnotation): PlainAnnotation {
  const written = JSON.stringify(annotation);
  return JSON.parse(
    written.replace(
      /"([opea])(\d+)((?:-again)*)"/gu,
      (_whole, letter: string, digits: string, again = '') => `"${letter}${99 - Number(digits)}${String(again)}"`,
    ),
  ) as PlainAnnotation;
}
