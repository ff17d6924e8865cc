import { KNOWN_ENDINGS } from '../../loaders/readers/index.ts';

/** What several commands say of the same argument or option. */
export const PATHS = `files (${KNOWN_ENDINGS}), folders, or - for standard input`;
export const SHARD = ['--shard <part/parts>', 'take only this part of the documents, such as 3/16'] as const;
export const WORKERS = ['--workers <count>', 'threads to extract in, 0 or 1 for none (default: one a core)'] as const;
export const ALL = ['--all', 'show every row of every section'] as const;
