import { nodeTypes } from '../ontology/types.ts';
import type { Definition } from './port.ts';

/** What every graph needs: each id unique, and an index on whatever else a statement looks nodes up by. */
export const definitions: readonly Definition[] = [
  ...nodeTypes.map((type) => ({ label: type, property: 'id', unique: true })),
  { label: 'GraphVersion', property: 'id', unique: true },
  { label: 'WriteTurn', property: 'id', unique: true },
  { label: 'Entity', property: 'id', unique: false },
  { label: 'Evidence', property: 'fact', unique: false },
  { label: 'Name', property: 'form', unique: false },
];
