import { createNodes, createRelations, writeAll } from '../src/graph/cypher/write.ts';
import type { Graph, Value } from '../src/graph/port.ts';
import { fold } from '../src/ontology/fold.ts';
import { typeOfId, type NodeType, type RelationType } from '../src/ontology/types.ts';

type Properties = Readonly<Record<string, Value>>;

/** Gathers a small graph, then writes it. Facts are given with the sentence that states them. */
export class Sample {
  readonly #nodes = new Map<NodeType, { id: string; properties: Properties }[]>();
  readonly #relations = new Map<string, { from: string; to: string; properties: Properties }[]>();
  readonly #texts = new Map<string, string>();
  readonly #names = new Map<string, string>();
  #count = 0;

  node(id: string, properties: Properties): string {
    const type = typeOf(id);
    this.#nodes.set(type, [...(this.#nodes.get(type) ?? []), { id, properties }]);
    return id;
  }

  /** An entity with all its names, which lead to it. */
  entity(id: string, names: readonly string[], properties: Properties = {}): string {
    this.node(id, { name: names[0]!, names, ...properties });
    for (const name of names) this.leads(fold(name), id);
    return id;
  }

  /** Makes a form, or a former id, lead to an entity. */
  leads(form: string, id: string): void {
    const name = this.#names.get(form) ?? this.node(`name:${form}`, { form });
    this.#names.set(form, name);
    this.relation('NAMES', name, id);
  }

  document(id: string, text: string, properties: Properties): string {
    this.#texts.set(id, text);
    return this.node(id, { title: id, hash: `hash of ${id}`, text, ...properties });
  }

  relation(type: RelationType, from: string, to: string, properties: Properties = {}): void {
    const key = `${type} ${typeOf(from)} ${typeOf(to)}`;
    this.#relations.set(key, [...(this.#relations.get(key) ?? []), { from, to, properties }]);
  }

  /** A relation that is a fact, stated by quotes. */
  fact(type: RelationType, from: string, to: string, stated: Stated, role?: string): string {
    const id = `fact:${type}:${from}:${to}:${this.#count++}`;
    this.relation(type, from, to, { id, ...countsOf(stated), ...(role ? { role } : {}) });
    this.evidence(id, type, stated);
    return id;
  }

  /** A node that is a fact, stated by quotes. */
  factNode(id: string, properties: Properties, stated: Stated): string {
    this.node(id, { ...countsOf(stated), ...properties });
    this.evidence(id, typeOf(id), stated);
    return id;
  }

  mention(document: string, form: string, entity: string): string {
    const start = this.#placeOf(document, form);
    const id = this.node(`mention:${this.#count++}`, {
      type: typeOf(entity),
      start,
      end: start + form.length,
      form,
      scope: 'GLOBAL',
      key: fold(form),
      name: form,
    });
    this.relation('IN', id, document);
    this.relation('REFERS_TO', id, entity);
    return id;
  }

  evidence(fact: string, statement: string, stated: Stated, more: Properties = {}): void {
    for (const [document, quote] of Object.entries(stated)) {
      const start = this.#placeOf(document, quote);
      const id = this.node(`evidence:${String(this.#count++).padStart(5, '0')}`, {
        statement,
        ends: [],
        endRoles: [],
        start,
        end: start + quote.length,
        quote,
        rule: 'sample',
        fact,
        ...more,
      });
      this.relation('FROM', id, document);
    }
  }

  async write(graph: Graph): Promise<void> {
    await graph.write(async (transaction) => {
      for (const [type, rows] of this.#nodes) await writeAll(transaction, rows, (batch) => createNodes(type, batch));
      for (const [key, rows] of this.#relations) {
        const [type, from, to] = key.split(' ') as [RelationType, NodeType, NodeType];
        await writeAll(transaction, rows, (batch) => createRelations(type, from, to, batch));
      }
    });
  }

  #placeOf(document: string, words: string): number {
    const start = this.#texts.get(document)?.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`${document} does not say ${JSON.stringify(words)}`);
    return start;
  }
}

/** Quotes by the document that holds them. */
export type Stated = Readonly<Record<string, string>>;

/** Each document of a sample tells a story of its own. */
function countsOf(stated: Stated): Properties {
  const sources = Object.keys(stated).length;
  return { sources, stories: sources };
}

function typeOf(id: string): NodeType {
  const type = typeOfId(id);
  if (!type) throw new Error(`${id} names no type`);
  return type;
}
