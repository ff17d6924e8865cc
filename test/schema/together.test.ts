import { expect, it } from 'vitest';
import { fillHarbour } from '../harbour.ts';
import { onEachEngine } from './ask.ts';

onEachEngine('what two share', fillHarbour, (ask) => {
  it('is told with those who share it', async () => {
    const { data, errors } = await ask(`{
      organization(ref: { name: "MoH" }) {
        counterparties { edges { node { name } agreements { name parties(where: { is: [{ name: "MoH" }] }) { nodes { name } } } } }
        at: coparticipants(at: { name: "the forum" }) { totalCount edges { node { name } events { name } } }
        elsewhere: coparticipants(at: { name: "opening session" }) { totalCount nodes { name } }
        narrowed: counterparties(where: { nameContains: "norl" }) { totalCount nodes { name } }
        timeline(where: { nameContains: "harbour accord" }) { totalCount nodes { name } }
        none: counterparties { edges { agreements(first: 0) { name } } }
      }
      person(ref: { name: "Bo Ek" }) { nobody: cosigners(where: { nameContains: "ek" }) { totalCount } cosigners { edges { node { name } agreements { name } } } }
    }`);
    expect(errors).toBeUndefined();
    const own = { nodes: [{ name: 'Ministry of Harbours' }] };
    // Twice where it is the party and the issuer.
    const twice = { nodes: [...own.nodes, ...own.nodes] };
    expect(data).toEqual({
      organization: {
        counterparties: {
          edges: [
            { node: { name: 'University of Northport' }, agreements: [{ name: 'Harbour Accord', parties: own }] },
            { node: { name: 'Norland' }, agreements: [{ name: 'Coast Declaration', parties: twice }] },
          ],
        },
        at: {
          totalCount: 2,
          edges: ['Ana Lund', 'University of Northport'].map((name) => ({
            node: { name },
            events: [{ name: 'Harbour Forum 2025' }],
          })),
        },
        elsewhere: { totalCount: 0, nodes: [] },
        narrowed: { totalCount: 1, nodes: [{ name: 'Norland' }] },
        timeline: { totalCount: 1, nodes: [{ name: 'Harbour Accord' }] },
        none: { edges: [{ agreements: [] }, { agreements: [] }] },
      },
      person: {
        nobody: { totalCount: 0 },
        cosigners: { edges: [{ node: { name: 'Ana Lund' }, agreements: [{ name: 'Harbour Accord' }] }] },
      },
    });
  });

  it('is seen from each party: who signed for it', async () => {
    const signed = '{ edges { node { name } signatures { person { name } capacity } } }';
    const { data, errors } = await ask(`{
      agreement(ref: { name: "Harbour Accord" }) { parties(orderBy: { field: NAME }) ${signed} }
      organization(ref: { name: "University of Northport" }) { agreements ${signed} }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      agreement: {
        parties: {
          edges: [
            {
              node: { name: 'Ministry of Harbours' },
              signatures: [{ person: { name: 'Ana Lund' }, capacity: 'minister of harbours' }],
            },
            {
              node: { name: 'University of Northport' },
              signatures: [{ person: { name: 'Bo Ek' }, capacity: 'rector' }],
            },
          ],
        },
      },
      organization: {
        agreements: {
          edges: [
            { node: { name: 'Harbour Accord' }, signatures: [{ person: { name: 'Bo Ek' }, capacity: 'rector' }] },
            { node: { name: 'Old Accord' }, signatures: [] },
          ],
        },
      },
    });
  });
});
