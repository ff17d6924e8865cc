import { builder } from './builder.ts';
import { described, EntityTypeEnum } from './enums.ts';
import { Version } from './live.ts';
import { asksFor } from './selection.ts';
import type { Change, Contradicted, Effects, NamedThing, Regrouped, Statement } from './writer.ts';

const Outcome = described(
  'DocumentOutcome',
  'What becomes of a document.',
  ['ADDED', 'REPLACED', 'UNCHANGED', 'REMOVED'],
  {
    ADDED: 'It is new.',
    REPLACED: 'It takes the place of another text under its id.',
    UNCHANGED: 'The graph holds it already.',
    REMOVED: 'It is taken out.',
  },
);

/** How many items of a list are shown unless told. */
const SHOWN = 20;

const Named = builder.objectRef<NamedThing>('ChangedEntity').implement({
  description: 'A thing that a change brings, takes or regroups. It need not be in the graph.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    type: t.expose('type', { type: EntityTypeEnum, description: 'Its type.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
});

const Words = builder.objectRef<Statement['evidence'][number]>('ChangedEvidence').implement({
  description: 'The words of one document for a fact.',
  fields: (t) => ({
    document: t.exposeID('document', { description: 'The id of the document.' }),
    quote: t.exposeString('quote', { description: 'Its words.' }),
  }),
});

const Said = builder.objectRef<Statement>('ChangedFact').implement({
  description: 'A fact that a change brings or takes, as a sentence.',
  fields: (t) => ({
    says: t.exposeString('says', { description: 'What it says.' }),
    evidence: t.field({
      type: [Words],
      description: 'The words that state it.',
      args: { first: t.arg.int({ defaultValue: 5, description: 'How many of them, at most.' }) },
      resolve: ({ evidence }, { first }) => evidence.slice(0, first ?? 5),
    }),
  }),
});

const Entities = builder.objectRef<readonly NamedThing[]>('ChangedEntities').implement({
  description: 'Things that a change brings or takes.',
  fields: (t) => ({
    count: t.int({ description: 'How many there are.', resolve: (things) => things.length }),
    entities: t.field({
      type: [Named],
      description: 'The things, by id.',
      args: { first: t.arg.int({ defaultValue: SHOWN, description: 'How many of them, at most.' }) },
      resolve: (things, { first }) => things.slice(0, first ?? SHOWN),
    }),
  }),
});

const Facts = builder.objectRef<readonly Statement[]>('ChangedFacts').implement({
  description: 'Facts that a change brings or takes.',
  fields: (t) => ({
    count: t.int({ description: 'How many there are.', resolve: (facts) => facts.length }),
    facts: t.field({
      type: [Said],
      description: 'The facts.',
      args: { first: t.arg.int({ defaultValue: SHOWN, description: 'How many of them, at most.' }) },
      resolve: (facts, { first }) => facts.slice(0, first ?? SHOWN),
    }),
  }),
});

const Group = builder.objectRef<Regrouped>('RegroupedEntities').implement({
  description: 'Several things that become one, or one that becomes several.',
  fields: (t) => ({
    before: t.field({ type: [Named], description: 'What they were.', resolve: ({ before }) => [...before] }),
    after: t.field({ type: [Named], description: 'What they are.', resolve: ({ after }) => [...after] }),
  }),
});

const Conflict = builder.objectRef<Contradicted>('ChangedConflict').implement({
  description: 'Values that texts give for one property of one thing, and that cannot all be right.',
  fields: (t) => ({
    entity: t.field({ type: Named, description: 'The thing.', resolve: ({ entity }) => entity }),
    property: t.exposeString('property', { description: 'The property.' }),
    shown: t.exposeString('shown', { nullable: true, description: 'The value that the thing shows after the change.' }),
    claims: t.field({ type: [Said], description: 'Every value, as a fact.', resolve: ({ claims }) => [...claims] }),
  }),
});

const EffectsType = builder.objectRef<Effects>('ChangeEffects').implement({
  description:
    'What a change does to what the graph says. Things and facts are followed by their sentences, not by ids.',
  fields: (t) => ({
    entitiesAdded: t.field({
      type: Entities,
      description: 'Things that nothing named before.',
      resolve: (e) => e.entitiesAdded,
    }),
    entitiesWithdrawn: t.field({
      type: Entities,
      description: 'Things that nothing names any more.',
      resolve: (e) => e.entitiesWithdrawn,
    }),
    merged: t.field({ type: [Group], description: 'Things that become one.', resolve: (e) => [...e.merged] }),
    separated: t.field({ type: [Group], description: 'Things that become several.', resolve: (e) => [...e.separated] }),
    factsAdded: t.field({
      type: Facts,
      description: 'Facts that nothing stated before.',
      resolve: (e) => e.factsAdded,
    }),
    factsKnown: t.field({ type: Facts, description: 'Facts that are stated once more.', resolve: (e) => e.factsKnown }),
    factsConnecting: t.field({
      type: Facts,
      description: 'Those added that join things which no fact joined.',
      resolve: (e) => e.factsConnecting,
    }),
    factsWithdrawn: t.field({
      type: Facts,
      description: 'Facts that nothing states any more.',
      resolve: (e) => e.factsWithdrawn,
    }),
    contradicted: t.field({
      type: [Conflict],
      description: 'Values that come to stand against others.',
      resolve: (e) => [...e.contradicted],
    }),
  }),
});

const Changed = builder.objectRef<Change['documents'][number]>('ChangedDocument').implement({
  description: 'A document that a change is about.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, with `document:` before it.' }),
    outcome: t.expose('outcome', { type: Outcome, description: 'What becomes of it.' }),
  }),
});

const ChangeType = builder.objectRef<Change>('Change').implement({
  description: 'What a mutation did, or would do. Asked for its effects, it looks at all that it may touch.',
  fields: (t) => ({
    documents: t.field({
      type: [Changed],
      description: 'The documents it is about.',
      resolve: (c) => [...c.documents],
    }),
    dryRun: t.exposeBoolean('dryRun', { description: 'Whether nothing was written.' }),
    created: t.exposeInt('created', { description: 'How many nodes and relations were created.' }),
    changed: t.exposeInt('changed', { description: 'How many were changed.' }),
    deleted: t.exposeInt('deleted', { description: 'How many were deleted.' }),
    unmatched: t.exposeString('unmatched', {
      nullable: true,
      description: 'Why a decision changes nothing: it means nothing that the graph holds.',
    }),
    effects: t.field({
      type: EffectsType,
      nullable: true,
      description: 'What it does to what the graph says.',
      resolve: (c) => c.effects,
    }),
    version: t.field({
      type: Version,
      nullable: true,
      description: 'The version of the graph that stands now.',
      resolve: (c) => c.version,
    }),
  }),
});

const DocumentInput = builder.inputType('DocumentInput', {
  description: 'A document to load. What is not given is read from the text where it can be.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'Its text, in English; at most about 1 MB.' }),
    id: t.id({ description: 'The id it bears; another text under it is replaced. Made from the text unless told.' }),
    title: t.string({ description: 'Its title.' }),
    url: t.string({ description: 'Where it was published.' }),
    publisher: t.string({ description: 'Who published it.' }),
    published: t.field({ type: 'Date', description: 'When it was published.' }),
    language: t.string({ description: 'The code of its language.' }),
  }),
});

const Thing = builder.inputType('DecidedThing', {
  description:
    'A thing as a decision means it: everything called so, what one document calls so, or what a quote names.',
  fields: (t) => ({
    type: t.field({ type: EntityTypeEnum, required: true, description: 'Its type.' }),
    name: t.string({ description: 'Any of its names. Either this or `quote`.' }),
    quote: t.string({ description: 'Words of the document that name one thing of the type.' }),
    document: t.id({ description: 'The document, where only what it names is meant; needed for a quote.' }),
  }),
});

const PairInput = builder.inputType('DecidedPair', {
  description: 'Two things.',
  fields: (t) => ({
    a: t.field({ type: Thing, required: true, description: 'One of them.' }),
    b: t.field({ type: Thing, required: true, description: 'The other.' }),
  }),
});

const DecisionInput = builder.inputType('DecisionInput', {
  description: 'What is decided; one of these.',
  isOneOf: true,
  fields: (t) => ({
    same: t.field({ type: PairInput, description: 'Two things are one.' }),
    different: t.field({ type: PairInput, description: 'Two things are not one.' }),
    rename: t.field({
      type: builder.inputType('DecidedName', {
        description: 'What a thing is to be called.',
        fields: (of) => ({
          of: of.field({ type: Thing, required: true, description: 'The thing.' }),
          name: of.string({ required: true, description: 'The name that it is to show.' }),
        }),
      }),
      description: 'A thing is to be called otherwise.',
    }),
    reject: t.field({
      type: builder.inputType('RejectedQuote', {
        description: 'Words that state nothing.',
        fields: (of) => ({
          document: of.id({ required: true, description: 'The document.' }),
          quote: of.string({ required: true, description: 'Its words, exactly.' }),
        }),
      }),
      description: 'What is read in these words is not true.',
    }),
  }),
});

builder.mutationType({
  description:
    'Changes of the graph. They need the key for writing (`Authorization: Bearer KEY`), and are off where none is set.',
});

const dryRunText = 'Only say what it would do.';

// Null where one is refused: what others of the request did before is told all the same.
builder.mutationFields((t) => ({
  loadDocument: t.field({
    type: ChangeType,
    nullable: true,
    description: 'Loads a document: what it states becomes part of the graph.',
    args: {
      document: t.arg({ type: DocumentInput, required: true, description: 'The document.' }),
      dryRun: t.arg.boolean({ defaultValue: false, description: dryRunText }),
    },
    resolve: (_root, { document, dryRun }, { writer }, info) =>
      writer.load(document, { dryRun: dryRun ?? false, effects: asksFor(info, 'effects') }),
  }),
  removeDocuments: t.field({
    type: ChangeType,
    nullable: true,
    description: 'Takes documents out with what they alone support: all of them, or none where one is not there.',
    args: {
      ids: t.arg.idList({ required: true, description: 'Their ids, with `document:` before them or without.' }),
      dryRun: t.arg.boolean({ defaultValue: false, description: dryRunText }),
    },
    resolve: (_root, { ids, dryRun }, { writer }, info) =>
      writer.remove(ids, { dryRun: dryRun ?? false, effects: asksFor(info, 'effects') }),
  }),
  decide: t.field({
    type: ChangeType,
    nullable: true,
    description: 'Adds a decision to the file of decisions, and brings the graph to what it then is.',
    args: {
      decision: t.arg({ type: DecisionInput, required: true, description: 'What is decided.' }),
      author: t.arg.string({ description: 'Who decides it.' }),
      reason: t.arg.string({ description: 'Why.' }),
      dryRun: t.arg.boolean({ defaultValue: false, description: dryRunText }),
    },
    resolve: (_root, { decision, author, reason, dryRun }, { writer }, info) =>
      writer.decide(decision, { author, reason }, { dryRun: dryRun ?? false, effects: asksFor(info, 'effects') }),
  }),
}));
