import { claimsAbout, postsOf, signaturesOf } from '../../src/graph/cypher/change.ts';
import type { Graph } from '../../src/graph/port.ts';
import { fold } from '../../src/ontology/fold.ts';
import { endsOf, factId, type EntityOfMention } from '../compute/statements.ts';
import type { StoredEvidence } from '../layer.ts';
import { rowsOf } from './held.ts';

/**
 * What evidence must be counted together with to give the facts that it supports. A post without a body may support a
 * fuller one of the same person and title, a signature a fuller one of the same agreement; which claim is shown depends on
 * all claims about the entity, and the date of a signature on those about the agreement. Any other fact stands alone.
 */
export class Anchors {
  /** Folded titles by the id of the person. */
  readonly #posts = new Map<string, Set<string>>();
  readonly #agreements = new Set<string>();
  readonly #claimed = new Set<string>();
  readonly #facts = new Set<string>();

  /** Ids of entities whose claims are to be counted. */
  get claimed(): ReadonlySet<string> {
    return this.#claimed;
  }

  /** Adds those of a piece of evidence, by what its mentions refer to. */
  add(evidence: StoredEvidence, entityOf: EntityOfMention): void {
    const ends = endsOf(evidence, entityOf);
    if (!ends) return;
    const { person, agreement, about } = ends;
    switch (evidence.statement) {
      case 'Position':
        if (person)
          this.#posts.set(person.id, (this.#posts.get(person.id) ?? new Set()).add(fold(evidence.title ?? '')));
        return;
      case 'Signature':
        if (agreement) this.#sign(agreement.id);
        return;
      case 'Claim':
        if (!about) return;
        if (about.type === 'Agreement' && evidence.property === 'date') this.#sign(about.id);
        this.#claimed.add(about.id);
        return;
      default: {
        const id = factId(evidence, ends);
        if (id !== null) this.#facts.add(id);
      }
    }
  }

  /** The ids of all facts that stand at these anchors in the graph. */
  async facts(graph: Graph): Promise<Set<string>> {
    const posts = await rowsOf(graph, this.#posts.keys(), postsOf);
    const signatures = await rowsOf(graph, this.#agreements, signaturesOf);
    const claims = await rowsOf(graph, this.#claimed, claimsAbout);
    return new Set([
      ...this.#facts,
      ...posts.flatMap(({ entity, fact, telling }) =>
        this.#posts.get(entity)!.has(fold(telling ?? '')) ? [fact] : [],
      ),
      ...[...signatures, ...claims].map(({ fact }) => fact),
    ]);
  }

  #sign(agreement: string): void {
    this.#agreements.add(agreement);
    this.#claimed.add(agreement);
  }
}
