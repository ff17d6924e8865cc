import type { Writer } from '../../schema/writer.ts';
import type { Config } from '../config.ts';
import { refusedWrite } from './access.ts';

/** A writer for one request: it refuses those who may not write. */
export function guarded(
  writer: Writer | undefined,
  authorization: string | null,
  settings: Partial<Pick<Config, 'writeKey'>>,
): Writer {
  const allowed = async (): Promise<Writer> => {
    const refused = refusedWrite(authorization ?? undefined, settings);
    if (refused) throw refused;
    if (!writer) throw new Error('a key for writing, and nothing that writes');
    return writer;
  };
  return {
    load: async (...given) => (await allowed()).load(...given),
    remove: async (...given) => (await allowed()).remove(...given),
    decide: async (...given) => (await allowed()).decide(...given),
  };
}
