import { NotFound } from '../errors.ts';
import type { Graph } from '../graph/port.ts';
import { typeOfId } from '../ontology/types.ts';

/**
 * The id of the thing that an id or a name means.
 * @throws NotFound with the nearest names, Ambiguous with what it may mean
 */
export async function entityMeant(graph: Graph, asked: string): Promise<string> {
  // Imported here, so that no other command waits for the API.
  const { resolveRef } = await import('../../schema/reference.ts');
  const context = { graph };
  if (typeOfId(asked) === undefined) return (await resolveRef(context, { name: asked })).id;
  try {
    return (await resolveRef(context, { id: asked })).id;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    // A name may hold a colon too.
    return (await resolveRef(context, { name: asked })).id;
  }
}
