// Runs the tests of the graph and of the API on a real Neo4j: on the one that NEO4J_TEST_URI names, else on one that
// is started here. Arguments go to vitest.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..', '..');
const libraries = path.join(here, 'lib');
const READY_WITHIN = 120_000;
const STOPPED_WITHIN = 20_000;

const server = process.env.NEO4J_TEST_URI ? undefined : await startServer();
const stop = () => server?.stop();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void Promise.resolve(stop()).then(() => process.exit(1)));

let code = 1;
try {
  code = await runTests(server?.environment ?? {});
} finally {
  await stop();
}
process.exit(code);

function runTests(environment) {
  console.log(`Testing on ${environment.NEO4J_TEST_URI ?? process.env.NEO4J_TEST_URI}`);
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const given = process.argv.slice(2);
  // All files use the one database, so they run one after another.
  const parameters = [
    'run',
    '--dir',
    'test',
    '--no-file-parallelism',
    '--no-isolate',
    // It plans each statement that is new to it, and a busy machine takes its time.
    '--testTimeout=300000',
    '--hookTimeout=300000',
    ...(given.length ? given : ['graph/', 'schema/', 'slow/chang', 'slow/kills', 'slow/large']),
  ];
  const child = spawn(process.execPath, [vitest, ...parameters], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
}

async function startServer() {
  const missing = [javaMissing(), existsSync(libraries) ? undefined : mavenMissing()].filter(Boolean);
  if (missing.length) {
    console.error(`A Neo4j cannot be started here: ${missing.join('; ')}.`);
    console.error('Or name one whose database is empty: NEO4J_TEST_URI=bolt://HOST:7687 NEO4J_TEST_USER=neo4j');
    console.error('NEO4J_TEST_PASSWORD=... NEO4J_TEST_DATABASE=neo4j npm run test:neo4j');
    process.exit(1);
  }
  if (!existsSync(libraries)) fetchLibraries();
  const password = randomBytes(12).toString('hex');
  console.log('Starting Neo4j');
  const child = spawn('java', javaArguments(password), { cwd: here, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => {
    child.on('close', resolve);
  });
  const stopServer = async () => {
    child.stdin.end();
    const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN);
    await ended;
    clearTimeout(late);
    console.log('Neo4j stopped');
  };
  const uri = await readyUri(child, ended);
  if (!uri) {
    await stopServer();
    console.error('Neo4j did not start; what it printed stands above.');
    process.exit(1);
  }
  return {
    environment: {
      NEO4J_TEST_URI: uri,
      NEO4J_TEST_USER: 'neo4j',
      NEO4J_TEST_PASSWORD: password,
      NEO4J_TEST_DATABASE: 'neo4j',
    },
    stop: stopServer,
  };
}

function readyUri(child, ended) {
  const said = new Promise((resolve) => {
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
      else console.log(line);
    });
  });
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, READY_WITHIN);
  });
  return Promise.race([said, ended.then(() => undefined), late]).finally(() => clearTimeout(timer));
}

function javaArguments(password) {
  const opened = ['java.nio', 'java.io', 'java.lang', 'sun.nio.ch'];
  return [
    '-Xmx512m',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    path.join(libraries, '*'),
    'Neo4jServer.java',
    password,
  ];
}

function fetchLibraries() {
  console.log('Fetching the jars of Neo4j, once');
  // Under another name until all are there, so that a run that was ended early is not taken for a whole one.
  const unfinished = `${libraries}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  const { status } = run(
    'mvn',
    ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`],
    'inherit',
  );
  if (status !== 0) {
    console.error('Maven could not fetch them; what it printed stands above.');
    process.exit(1);
  }
  renameSync(unfinished, libraries);
}

function javaMissing() {
  const { stdout, stderr, error } = run('java', ['-version'], 'pipe');
  if (error) return 'java 17 or later was not found';
  const version = /version "(\d+)/.exec(`${stdout}${stderr}`)?.[1];
  return Number(version) >= 17 ? undefined : `expected java 17 or later, got ${version ?? 'an unknown one'}`;
}

function mavenMissing() {
  const { error, status } = run('mvn', ['-v'], 'pipe');
  return error || status !== 0 ? 'mvn (Maven 3) was not found' : undefined;
}

function run(command, parameters, stdio) {
  return spawnSync(command, parameters, { cwd: here, stdio, encoding: 'utf8', shell: process.platform === 'win32' });
}
