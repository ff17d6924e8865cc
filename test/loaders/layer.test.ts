import { describe, expect, it } from 'vitest';
import type { Fact } from '../../loaders/facts.ts';
import { layerOf } from '../../loaders/layer.ts';
import { extraction, layer } from './told.ts';

const body = { type: 'Organization', kind: 'OTHER' } as const;

describe('the layer of a document', () => {
  it('keeps the sentence of a fact, and where its ends are named', () => {
    const { evidence, mentions, document } = layer(
      'a',
      ['{{o1|Alpha}} and {{o2|Beta}} signed {{a1|a pact}}.'],
      { o1: body, o2: body, a1: { type: 'Agreement', kind: 'AGREEMENT', described: true } },
      [{ type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' }],
    );
    expect(document.id).toBe('document:a');
    expect(evidence).toHaveLength(1);
    const [fact] = evidence;
    expect(document.text.slice(fact!.start, fact!.end)).toBe(fact!.quote);
    expect(fact!.endRoles).toEqual(['from', 'to']);
    expect(fact!.ends.map((id) => mentions.find((mention) => mention.id === id)!.form)).toEqual(['Alpha', 'a pact']);
  });

  it.each<[string, Partial<Fact>, string]>([
    ['a relation that the ontology does not know between these types', { type: 'HOSTED', role: 'HOST' }, 'joins'],
    ['a role that the relation does not have', { role: 'WITNESS' }, 'expected one of PARTY, ISSUER'],
    ['an end that the document does not name', { to: 'a9' }, 'no item'],
    ['a thing joined with itself', { to: 'o1' }, 'itself'],
  ])('refuses %s, with the reason', (_, change, reason) => {
    const given = extraction(
      'a',
      ['{{o1|Alpha}} signed {{a1|a pact}}.'],
      { o1: body, a1: { type: 'Agreement', kind: 'AGREEMENT', described: true } },
      [{ type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY' }],
    );
    const facts = [{ ...given.facts[0]!, ...change } as Fact];
    const { layer: made, refusals } = layerOf({ ...given, facts });
    expect(made.evidence).toEqual([]);
    expect(refusals.map((refusal) => refusal.reason).join()).toContain(reason);
  });

  it('refuses a fact whose end is named only in a sentence that the evidence does not mention', () => {
    const given = extraction(
      'a',
      ['{{o1|Alpha}} is old.', 'It signed {{a1|a pact}}.'],
      { o1: body, a1: { type: 'Agreement', kind: 'AGREEMENT', described: true } },
      [{ type: 'PARTY_TO', from: 'o1', to: 'a1', role: 'PARTY', sentence: 1 }],
    );
    expect(layerOf(given).refusals).toEqual([]);
    const [fact] = given.facts;
    const { antecedents: _, ...alone } = fact!.evidence;
    const { refusals, facts } = layerOf({ ...given, facts: [{ ...fact!, evidence: alone }] });
    expect(facts).toEqual([]);
    expect(refusals).toEqual([
      { where: 'PARTY_TO', reason: '"Alpha" stands neither in the quote nor in an antecedent of it' },
    ]);
  });

  it('refuses a value that its kind does not allow', () => {
    const { refusals } = layerOf(
      extraction('a', ['{{e1|Forum}} opened.'], { e1: { type: 'Event', kind: 'CONFERENCE' } }, [
        { type: 'Figure', about: 'e1', amount: Number.NaN, qualifier: 'EXACT', counts: 'guests' },
      ]),
    );
    expect(refusals.map(({ where }) => where)).toEqual(['Evidence.amount']);
  });
});
