/** What is checked, in the words in which damage is told. */
export const checks = {
  id: 'every node has an id of its own type, once',
  values: 'nodes hold what the ontology declares, and nothing else',
  relations: 'relations join the ends that the ontology declares, once, in a declared role',
  whole: 'nothing lacks what it hangs on',
  text: 'documents are those that were loaded',
  quotes: 'quotes stand in the text',
  mentions: 'what a statement connects is named in its quote or in an antecedent of it',
  support: 'evidence supports a fact that is there, between the things that it names',
  evidence: 'every fact has evidence',
  counts: 'facts count the documents and stories that state them',
  computed: 'what is computed is what the documents and the decisions give',
  shown: 'a thing shows the dates, status and term of the claims that are shown',
} as const;

export type Check = keyof typeof checks;

/** Something that is not as it should be. */
export interface Damage {
  readonly check: Check;
  /** The id of the node or fact, or else what tells the relation from others. */
  readonly where: string;
  /** What was expected, and what is there. */
  readonly reason: string;
}
