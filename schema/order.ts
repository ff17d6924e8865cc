import type { NodeType } from '../src/ontology/types.ts';
import type { Order } from '../src/graph/port.ts';

const ascending = (property: string): Order => ({ property, descending: false });
const descending = (property: string): Order => ({ property, descending: true });

/** How a list is sorted unless told otherwise: things with a date newest first and undated last, others by name. */
const orders: Readonly<Record<NodeType, Order>> = {
  Organization: ascending('name'),
  Person: ascending('name'),
  Event: descending('start'),
  Agreement: descending('date'),
  Place: ascending('name'),
  Position: descending('lastSeen'),
  Signature: descending('date'),
  Figure: ascending('counts'),
  Claim: ascending('property'),
  Name: ascending('form'),
  Block: ascending('id'),
  Document: descending('published'),
  Judgement: descending('hangs'),
  Story: descending('published'),
  Mention: ascending('start'),
  Evidence: ascending('start'),
};

/** The order of a list of nodes of these types; entities of several types have only the name in common. */
export function orderOf(types: readonly NodeType[]): Order {
  const [first] = types;
  return first !== undefined && types.length === 1 ? orders[first] : ascending('name');
}
