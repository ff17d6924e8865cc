import type { Preview, Regrouped } from '../preview.ts';
import type { Contradiction } from './contradictions.ts';
import type { NamedEntity, Quoted, StatedFact } from './facts.ts';

/** How many rows of a section are shown unless all are asked for. */
const SHOWN = 12;

/** A preview as text: a paragraph for each kind of change, none for what does not happen. */
export function renderPreview(preview: Preview, { all = false }: { readonly all?: boolean } = {}): string {
  const connecting = new Set(preview.connected.map(({ id }) => id));
  const sections: [heading: string, rows: readonly (readonly string[])[]][] = [
    ['New entities', preview.added.entities.map(entityRow)],
    ['Newly connected', preview.connected.map(factRows)],
    [
      preview.connected.length ? 'Other new facts' : 'New facts',
      preview.added.facts.filter(({ id }) => !connecting.has(id)).map(factRows),
    ],
    ['Known already, stated again', preview.known.map(factRows)],
    ['Merged', preview.merged.map(regroupedRows)],
    ['Separated', preview.separated.map(regroupedRows)],
    ['Contradicted', preview.contradicted.map(contradictionRows)],
    ['Withdrawn facts', preview.withdrawn.facts.map(factRows)],
    ['Withdrawn entities', preview.withdrawn.entities.map(entityRow)],
  ];
  const paragraphs = sections.flatMap(([heading, rows]) => {
    if (!rows.length) return [];
    const shown = all ? rows : rows.slice(0, SHOWN);
    const more = rows.length - shown.length;
    const rest = more ? [`  … and ${more} more (--all shows them)`] : [];
    return [[`${heading}: ${rows.length}`, ...shown.flat().map((row) => `  ${row}`), ...rest].join('\n')];
  });
  return paragraphs.join('\n\n') || 'Nothing in the graph would change.';
}

const entityRow = (entity: NamedEntity): string[] => [nameOf(entity)];

const nameOf = ({ name, id }: NamedEntity): string => `${name} (${id})`;

/** A fact and the sentences for it. */
export function factRows({ says, evidence }: StatedFact): string[] {
  return [says, ...evidence.slice(0, 2).map(quoteRow), ...moreRow(evidence.length - 2)];
}

const moreRow = (more: number): string[] =>
  more > 0 ? [`    … and ${more} more ${more === 1 ? 'sentence' : 'sentences'}`] : [];

/** Where a sentence stands, and the sentence. */
export const quoteRow = ({ document, quote }: Pick<Quoted, 'document' | 'quote'>): string =>
  `    ${document}: “${quote.replace(/\s+/gu, ' ')}”`;

const regroupedRows = ({ before, after }: Regrouped): string[] => [
  `${before.map(nameOf).join(' + ')} → ${after.map(nameOf).join(' + ')}`,
];

function contradictionRows({ entity, property, shown, claims }: Contradiction): string[] {
  return [
    `the ${property} of ${nameOf(entity)}; ${shown === null ? 'none' : shown} is shown`,
    ...claims.flatMap(({ values, added, evidence }) => [
      `  ${String(values['value'])}${added ? ' (new)' : ''}`,
      ...evidence.slice(0, 2).map(quoteRow),
    ]),
  ];
}
