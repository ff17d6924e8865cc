import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { GraphiQLOptions } from 'graphql-yoga';

/** A file of GraphiQL as it is sent: its name changes with its content, so a browser may keep it for ever. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** The same, compressed when it is first asked for. */
  readonly gzipped: () => Promise<Buffer>;
}

interface Assets {
  readonly files: ReadonlyMap<string, Asset>;
  /** The address of each file by its plain name. */
  readonly address: (name: string) => string;
}

/** Every address of a file begins so. */
export const ASSETS = '/graphiql/';

// The tabs are measured when they are drawn. A font that comes later makes them wider, and clicks on them then miss.
// GraphiQL keeps tabs in the browser. Those of examples that nobody changed give way when the graph brings others.
const START = `
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const options = read('options');
const workers = read('workers');
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => workers[label] };

function dropOldExamples() {
  const given = options.defaultTabs.map((tab) => tab.query);
  const before = JSON.parse(localStorage.getItem('signatory:examples') ?? '[]');
  const { tabs = [] } = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}');
  const unchanged = tabs.every((tab) => before.includes(tab.query));
  if (unchanged && before.join() !== given.join()) {
    localStorage.removeItem('graphiql:tabState');
    localStorage.removeItem('graphiql:query');
  }
  localStorage.setItem('signatory:examples', JSON.stringify(given));
}

try {
  dropOldExamples();
} catch (error) {
  console.warn('the examples of an earlier visit stay', error);
}
const render = () => YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
Promise.allSettled([...document.fonts].map((font) => font.load())).then(render);
`;

let loaded: Promise<Assets> | undefined;

/** GraphiQL's files. They weigh 9 MB, so they are read when the first page asks. */
const assets = (): Promise<Assets> => (loaded ??= loadAssets());

async function loadAssets(): Promise<Assets> {
  const source = await import('@graphql-yoga/render-graphiql/graphiql');
  const script = 'text/javascript; charset=utf-8';
  // It comes as an address that holds the whole picture.
  const icon = Buffer.from(source.favicon.slice(source.favicon.indexOf(',') + 1), 'base64');
  const named: readonly (readonly [name: string, type: string, content: string | Buffer])[] = [
    ['graphiql.js', script, source.js],
    ['graphiql.css', 'text/css; charset=utf-8', source.css],
    ['editor.worker.js', script, source.editorWorkerService],
    ['json.worker.js', script, source.jsonWorker],
    ['graphql.worker.js', script, source.graphqlWorker],
    ['start.js', script, START],
    ['favicon.ico', 'image/x-icon', icon],
  ];
  const addresses = new Map(named.map(([name, , content]) => [name, `${ASSETS}${hash(content)}/${name}`]));
  return {
    files: new Map(named.map(([name, type, content]) => [addresses.get(name)!, asset(type, content)])),
    address: (name) => addresses.get(name)!,
  };
}

function asset(type: string, content: string | Buffer): Asset {
  const body = typeof content === 'string' ? Buffer.from(content) : content;
  let packed: Promise<Buffer> | undefined;
  return { type, body, gzipped: () => (packed ??= promisify(gzip)(body)) };
}

const hash = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** The file at an address; undefined where there is none. */
export const assetAt = async (address: string): Promise<Asset | undefined> => (await assets()).files.get(address);

/** The page of GraphiQL. It loads its parts from this server alone. */
export async function graphiqlPage(options: GraphiQLOptions = {}): Promise<string> {
  const { address } = await assets();
  const workers = {
    editorWorkerService: address('editor.worker.js'),
    json: address('json.worker.js'),
    graphql: address('graphql.worker.js'),
  };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${options.title ?? 'GraphiQL'}</title>
    <link rel="icon" href="${address('favicon.ico')}" />
    <link rel="stylesheet" href="${address('graphiql.css')}" />
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript.</noscript>
    <div id="root"></div>
    <script type="application/json" id="workers">${embedded(workers)}</script>
    <script type="application/json" id="options">${embedded(options)}</script>
    <script src="${address('graphiql.js')}"></script>
    <script src="${address('start.js')}"></script>
  </body>
</html>
`;
}

/** JSON that no text in it can end early. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
