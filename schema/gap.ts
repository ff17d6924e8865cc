import { claimAbout, gapKinds, gapsOf, type GapKind } from '../src/graph/cypher/gaps.ts';
import { readTuple, type ReadNode } from '../src/graph/cypher/tuple.ts';
import type { Order } from '../src/graph/port.ts';
import { entityTypes, type EntityType } from '../src/ontology/types.ts';
import { batched } from './batch.ts';
import { builder, type Context } from './builder.ts';
import { connectionOf } from './connection.ts';
import { cutPage } from './cut.ts';
import { described } from './enums.ts';
import { DEFAULT_EVIDENCE, evidenceFor, type StatedEvidence } from './fact.ts';
import { nodeById } from './by-id.ts';
import { takenOf, whereArguments } from './list-arguments.ts';
import { pageOf } from './page.ts';
import { EntityRef, resolveRef } from './reference.ts';
import { Entity, refs } from './refs.ts';
import { stepKinds } from './step-kinds.ts';
import { stepsFrom } from './steps.ts';

/** How many gaps of each kind are looked at. */
const LOOKED_AT = 5_000;
/** How many things around one are taken to concern it, those with most sources first. */
const EACH = 5_000;

const order: Order = { property: 'gap', descending: false };
/** What gaps are about. */
const asked = ['Event', 'Agreement'] as const;

interface Gap {
  readonly id: string;
  readonly kind: GapKind;
  readonly about: ReadNode<EntityType>;
  readonly party: string | null;
  readonly fact: string | null;
}

const GapKindEnum = described('GapKind', 'What a careful reader would still ask.', gapKinds, {
  SIGNATORY_UNKNOWN: 'Who signed for this party? The agreement was signed, and no text names a signature for it.',
  SIGNER_UNNAMED: 'Who gave this signature? Only the office or the body is named.',
  COUNTERPARTY_UNKNOWN: 'With whom? Only one party of the signed agreement is named.',
  SIGNING_UNREPORTED: 'Was it signed? A text announces it, and none reports it.',
  DATE_UNKNOWN: 'When? The agreement was made, or the event took place, and no text dates it.',
  PLACE_UNKNOWN: 'Where? The agreement was made, or the event took place, and no text says where.',
  HOST_UNKNOWN: 'By whom? No text names a host or organizer of the event.',
  ONE_SOURCE: 'Who else says so? One document alone speaks of the agreement or event.',
});

/** The question in words: behind the name of the thing, or of the party and the thing. */
const questions: Readonly<Record<GapKind, (about: string, party: string) => string>> = {
  SIGNATORY_UNKNOWN: (about, party) => `Who signed "${about}" for ${party}?`,
  SIGNER_UNNAMED: (about) => `Who gave this signature of "${about}"?`,
  COUNTERPARTY_UNKNOWN: (about, party) => `With whom did ${party} conclude "${about}"?`,
  SIGNING_UNREPORTED: (about) => `Was "${about}" signed as announced?`,
  DATE_UNKNOWN: (about) => `When was "${about}"?`,
  PLACE_UNKNOWN: (about) => `Where was "${about}"?`,
  HOST_UNKNOWN: (about) => `Who hosted "${about}"?`,
  ONE_SOURCE: (about) => `Who else reports "${about}"?`,
};

const GapType = builder.objectRef<Gap>('Gap').implement({
  description: 'What the documents leave open about a thing, and the sentence that raises the question.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Made of the kind, the thing and the fact that raises the question.' }),
    kind: t.expose('kind', { type: GapKindEnum, description: 'What is not told.' }),
    question: t.string({
      description: 'The question in words.',
      resolve: async (gap, _args, context) =>
        questions[gap.kind](gap.about.name, (await partyOf(context, gap))?.name ?? ''),
    }),
    about: t.expose('about', { type: Entity, description: 'The agreement or event that it is not told of.' }),
    party: t.field({
      type: refs.Organization,
      nullable: true,
      description: 'The party that it is about; null where it is about the whole.',
      resolve: partyOfGap,
    }),
    evidence: t.field({
      type: [refs.Evidence],
      description: 'The sentences that raise the question, those of the earliest documents first.',
      args: {
        first: t.arg.int({
          description: 'How many at most, 0 to 100.',
          defaultValue: DEFAULT_EVIDENCE,
          required: true,
        }),
      },
      resolve: (gap, { first }, context) => raisedBy(context, gap, first),
    }),
  }),
});

const partyOf = async (context: Context, { party }: Gap): Promise<ReadNode<'Organization'> | null> =>
  // Parties of agreements are organizations.
  party === null ? null : ((await nodeById(context, party)) as ReadNode<'Organization'>);

function partyOfGap(gap: Gap, _args: object, context: Context) {
  return partyOf(context, gap);
}

async function raisedBy(context: Context, gap: Gap, first: number): Promise<StatedEvidence[]> {
  const fact = gap.fact ?? (await batched(context, 'best fact', gap.about.id, (ids) => bestFacts(context, ids)));
  return fact === undefined ? [] : [...(await evidenceFor(context, fact, first))];
}

/** A fact about each thing: the best claim, or else the best of what joins it to others. */
async function bestFacts(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const [claims, { from }] = await Promise.all([
    context.graph.rows(claimAbout(ids)),
    stepsFrom(context, ids, stepKinds, 1),
  ]);
  const steps = [...from].flatMap(([id, [step]]): [string, string][] => (step ? [[id, step.fact]] : []));
  return new Map([...steps, ...claims.map(({ id, fact }): [string, string] => [id, fact])]);
}

const Gaps = builder.connectionObject({ name: 'GapConnection', type: GapType }, { name: 'GapEdge' });

builder.queryField('gaps', (t) =>
  t.field({
    type: Gaps,
    description: `What a careful reader would still ask, by kind and thing. Looks at ${LOOKED_AT} of each kind.`,
    args: {
      kind: t.arg({ type: [GapKindEnum], description: 'Only these kinds; all unless told.' }),
      about: t.arg({
        type: EntityRef,
        description: 'Only about this agreement or event, or those that this had to do with.',
      }),
      ...whereArguments(t, asked),
    },
    resolve: async (_root, { kind, about, where, ...args }, context) => {
      const page = pageOf(args, order);
      const wanted = gapKinds.filter((one) => !kind?.length || kind.includes(one));
      const near = about ? await concerned(context, (await resolveRef(context, about)).id) : null;
      const found = (await Promise.all(wanted.map((one) => ofKind(context, one)))).flat();
      const taken = await takenOf(
        context,
        asked,
        found.map((gap) => gap.about.id),
        where,
      );
      const rows = found
        .filter((gap) => taken.has(gap.about.id))
        .filter((gap) => near === null || near.has(gap.about.id) || (gap.party !== null && near.has(gap.party)))
        .map((gap) => ({ node: gap, key: { value: gapKinds.indexOf(gap.kind), id: gap.id } }));
      return connectionOf(cutPage(rows, page, order), page, order, () => rows.length);
    },
  }),
);

async function ofKind(context: Context, kind: GapKind): Promise<Gap[]> {
  const rows = await Promise.all(gapsOf(kind, LOOKED_AT).map((query) => context.graph.rows(query)));
  return rows.flat().map(({ node, party, fact }) => {
    const about = readTuple(entityTypes, node);
    const id = ['gap', kind.toLowerCase(), about.id, ...(fact === null ? [] : [fact])].join(':');
    return { id, kind, about, party, fact };
  });
}

/** A thing and the agreements and events that it had to do with. */
async function concerned(context: Context, id: string): Promise<ReadonlySet<string>> {
  const { from } = await stepsFrom(context, [id], stepKinds, EACH);
  const acts = from.get(id)!.filter(({ to }) => /^(?:agreement|event):/u.test(to));
  return new Set([id, ...acts.map(({ to }) => to)]);
}
