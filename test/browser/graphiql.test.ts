import fs from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitions } from '../../src/graph/constraints.ts';
import { IN_MEMORY, openEmbedded } from '../../src/graph/engines/embedded.ts';
import type { Graph } from '../../src/graph/port.ts';
import { createServer, type Server } from '../../src/server.ts';
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
    await expect.poll(() => tabs.count(), { timeout: 20_000 }).toBe(5);
    // Names in the editor are completed and checked by workers: they must have come from here too.
    await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);

    await page.locator('button.graphiql-execute-button').click();
    await expect.poll(() => shown(answer()), { timeout: 20_000 }).toContain('"Ana Lund"');
    expect(await shown(answer())).toContain('"Harbour Accord"');

    await page.locator('.graphiql-tab-button').nth(1).click();
    await expect
      .poll(() => shown(page.locator('.graphiql-query-editor .view-lines')))
      .toContain('All events involving');
    await page.locator('button.graphiql-execute-button').click();
    await expect.poll(() => shown(answer()), { timeout: 20_000 }).toContain('"Harbour Forum 2025"');

    expect(wrong).toEqual([]);
    const elsewhere = reached.filter((address) => !address.startsWith(url) && !/^(?:data|blob):/u.test(address));
    expect(elsewhere).toEqual([]);
    expect(reached.length).toBeGreaterThan(8);
  }, 90_000);
});

/** The text of an editor, which puts hard spaces between words. */
const shown = async (lines: { allInnerTexts(): Promise<string[]> }): Promise<string> =>
  (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
