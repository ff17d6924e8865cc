import fs from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../src/graph/constraints.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import type { Graph } from '../../src/graph/port.ts';
import { createServer, type Server } from '../../src/server.ts';
import { Sample } from '../fixtures.ts';
import { fillHarbour } from '../harbour.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const required = process.env['SIGNATORY_BROWSER'] === 'required';
const missing = !required && !fs.existsSync(executablePath);

describe('GraphiQL in a browser', () => {
  if (missing) {
    it.skip(`no browser at ${executablePath}: name a Chromium in CHROMIUM`, () => {});
    return;
  }
  let graph: Graph;
  let server: Server;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    graph = await openEmbedded(IN_MEMORY);
    await graph.define(definitions);
    await fillHarbour(graph);
    server = createServer(graph, { host: '127.0.0.1', port: 0, key: null, publicRead: false });
    url = await server.listen();
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop(0);
    await graph?.close();
  });

  it('opens with examples, runs them, shows rows, and reaches nothing but this server', async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const reached: string[] = [];
    const wrong: string[] = [];
    page.on('request', (request) => reached.push(request.url()));
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await page.goto(url);
    const answer = () => page.locator('.graphiql-response .view-lines');
    const tabs = page.locator('.graphiql-tab');
    await expect.poll(() => tabs.count(), { timeout: 20_000 }).toBe(8);
    // Names in the editor are completed and checked by workers: they must have come from here too.
    await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);

    const asked = async () => {
      await page.locator('button.graphiql-execute-button').click();
      await page.waitForTimeout(500);
      return shown(answer());
    };
    await expect.poll(() => asked(), { timeout: 20_000, interval: 1_000 }).toContain('"Ana Lund"');
    expect(await shown(answer())).toContain('"Harbour Accord"');

    await page.locator('.graphiql-tab-button').nth(1).click();
    const query = page.locator('.graphiql-query-editor .view-lines');
    await expect.poll(() => shown(query), { timeout: 20_000 }).toContain('All events involving');
    // The editor reads a tab a moment after it shows it; a question asked before that is the old one.
    await expect.poll(() => asked(), { timeout: 20_000, interval: 1_000 }).toContain('"Harbour Forum 2025"');

    // The graph comes to know more of another: the examples follow, in a browser that was here before.
    await sign(graph, 'org:coast-gazette', 5);
    await page.goto(url);
    await expect.poll(() => tabs.count(), { timeout: 20_000 }).toBe(8);
    await expect.poll(() => shown(query), { timeout: 20_000 }).toContain('Coast Gazette');
    await expect.poll(() => asked(), { timeout: 20_000, interval: 1_000 }).toContain('"Agreement 4"');

    expect(wrong).toEqual([]);
    const elsewhere = reached.filter((address) => !address.startsWith(url) && !/^(?:data|blob):/u.test(address));
    expect(elsewhere).toEqual([]);
    expect(reached.length).toBeGreaterThan(8);
  }, 90_000);
});

/** Gives an organization so many signed agreements. */
async function sign(graph: Graph, organization: string, agreements: number): Promise<void> {
  const sample = new Sample();
  for (let one = 0; one < agreements; one++) {
    const agreement = sample.entity(`agreement:later-${one}`, [`Agreement ${one}`], {
      kind: 'AGREEMENT',
      status: 'SIGNED',
      date: `2026-0${one + 1}`,
    });
    const signature = sample.node(`signature:later-${one}`, { sources: 1, stories: 1 });
    sample.relation('OF', signature, agreement);
    sample.relation('FOR', signature, organization);
    sample.fact('PARTY_TO', organization, agreement, {}, 'PARTY');
  }
  await sample.write(graph);
}

/** The text of an editor, which puts hard spaces between words. */
const shown = async (lines: { allInnerTexts(): Promise<string[]> }): Promise<string> =>
  (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
