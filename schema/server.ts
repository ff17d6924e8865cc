import { packageVersion } from '../src/package.ts';
import { builder } from './builder.ts';
import { LONGEST_PAGE } from './page.ts';

const Server = builder.objectRef<object>('Server').implement({
  description: 'The server that answers.',
  fields: (t) => ({
    version: t.string({ description: 'Which version of Signatory it is.', resolve: () => packageVersion() }),
    longestPage: t.int({ description: 'How many items a page may have.', resolve: () => LONGEST_PAGE }),
  }),
});

builder.queryField('server', (t) =>
  t.field({ type: Server, description: 'What is to be known of the server.', resolve: () => ({}) }),
);
