import { agreementsBy, countAgreementsBy } from '../src/graph/cypher/involvement.ts';
import { claimsOfEntity } from '../src/graph/cypher/lookup.ts';
import { nodes } from '../src/ontology/definition.ts';
import { builder } from './builder.ts';
import { connectionType } from './connections.ts';
import { AgreementKind, AgreementStatus } from './enums.ts';
import { aboutProperty, listLinked } from './linked.ts';
import { listArguments } from './list-arguments.ts';
import { listBy } from './list.ts';
import { placeName } from './places.ts';
import { EntityRef, refArguments, resolveRef, resolveRefs } from './reference.ts';
import { Entity, Node, refs } from './refs.ts';
import { walk, walkToOne } from './walk.ts';

refs.Agreement.implement({
  description: nodes.Agreement.description,
  interfaces: [Node, Entity],
  fields: (t) => ({
    kind: t.expose('kind', { type: AgreementKind, description: 'What sort of instrument it is.' }),
    status: t.expose('status', { type: AgreementStatus, description: 'How far it has come, by the best claim.' }),
    date: t.expose('date', { type: 'Date', nullable: true, description: 'When it was concluded.' }),
    term: t.exposeString('term', { nullable: true, description: 'How long it holds, in the words of the text.' }),
    parties: walk(t, 'PARTY_TO', 'in', { description: 'Its parties, or who issued it.' }),
    signatures: walk(t, 'OF', 'in', { description: 'Who signed it, for whom, in what capacity.' }),
    witnesses: walk(t, 'WITNESSED', 'in', { description: 'Who witnessed the signing or presided over it.' }),
    place: t.string({
      nullable: true,
      description: 'The name of the most specific place where it was concluded.',
      resolve: (agreement, _args, context) => placeName(context, agreement.id),
    }),
    places: walk(t, 'TOOK_PLACE_IN', 'out', { description: 'The places where it was concluded.' }),
    event: walkToOne(t, 'CONCLUDED_AT', 'out', {
      description: 'The event at which it was concluded; the latest of several.',
    }),
    events: walk(t, 'CONCLUDED_AT', 'out', { description: 'Every event at which a text says that it was concluded.' }),
    renews: walk(t, 'RENEWS', 'out', { description: 'The agreements that it renews.' }),
    renewedBy: walk(t, 'RENEWS', 'in', { description: 'The agreements that renew it.' }),
    amends: walk(t, 'AMENDS', 'out', { description: 'The agreements that it amends.' }),
    amendedBy: walk(t, 'AMENDS', 'in', { description: 'The agreements that amend it.' }),
    history: t.field({
      type: connectionType(['Claim']),
      description: 'What documents say of its status, in the order of the dates the claims hold for.',
      args: listArguments(t, ['Claim']),
      resolve: (agreement, args, context) =>
        listLinked(context, agreement.id, 'claims', claimsOfEntity, args, [aboutProperty('status')]),
    }),
  }),
});

builder.queryFields((t) => ({
  agreement: t.field({
    type: refs.Agreement,
    nullable: true,
    description: 'The agreement that an id or a name means.',
    args: refArguments(t),
    resolve: (_root, { ref }, context) => resolveRef(context, ref, 'Agreement'),
  }),
  agreements: t.field({
    type: connectionType(['Agreement']),
    description: 'Agreements, the latest first and those without a date last. Without arguments all of them.',
    args: {
      between: t.arg({ type: [EntityRef], description: 'Only those that all of these organizations are parties to.' }),
      signedBy: t.arg({
        type: EntityRef,
        description: 'Only those that this person signed, or that were signed for this organization.',
      }),
      ...listArguments(t, ['Agreement']),
    },
    resolve: async (_root, { between, signedBy, ...page }, context) => {
      const [parties, signer] = await Promise.all([
        resolveRefs(context, between ?? [], ['Organization']),
        resolveRefs(context, signedBy ? [signedBy] : [], ['Person', 'Organization']),
      ]);
      const asked = { parties, signer: signer[0] ?? null };
      return listBy(
        context,
        'Agreement',
        page,
        ({ where, order }, cut) => agreementsBy({ ...asked, where }, order, cut),
        (where) => countAgreementsBy({ ...asked, where }),
      );
    },
  }),
}));
