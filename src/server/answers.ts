import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { GraphVersion } from '../graph/cypher/write.ts';
import { versionText } from '../graph/version.ts';
import { packageVersion } from '../package.ts';
import { BOOKMARK } from './bookmark.ts';
import { send, type Reply } from './exchange.ts';

/** A reply, and whether the same question would get it again while the graph stays as it is. */
export interface Made {
  readonly reply: Reply;
  readonly lasting: boolean;
}

interface Kept {
  readonly version: string;
  readonly reply: Reply;
}

/** How many bytes all replies that are kept may take. */
const KEPT_BYTES = 64_000_000;

/**
 * Keeps replies for as long as the graph stays at the version they were made from, and lets readers ask whether
 * anything has changed. A kept reply is exact: no time passes in which it may be old.
 */
export class Answers {
  readonly #version: () => Promise<GraphVersion | null>;
  readonly #kept: LRUCache<string, Kept>;

  /** `version` tells the graph's; null where nothing may be kept. */
  constructor(version: () => Promise<GraphVersion | null>, bytes = KEPT_BYTES) {
    this.#version = version;
    this.#kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: bytes / 8,
      sizeCalculation: ({ reply }, key) => reply.body.length + 2 * key.length + 500,
    });
  }

  /** Answers with the reply to `question`, made where none is kept. `make` answers itself where it gives undefined. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    question: string,
    make: () => Promise<Made | undefined>,
  ): Promise<void> {
    // What another server wrote may have reached the database, and not yet what this one knows of its version.
    const version = request.headers[BOOKMARK] === undefined ? await this.#versionOrNull() : null;
    const tag = version === null ? '' : tagOf(version, question);
    // Only lasting replies were given a tag, so whoever brings it has the reply that would be made now.
    if (tag && /^(?:GET|HEAD)$/u.test(request.method ?? '') && mentions(request.headers['if-none-match'], tag)) {
      response.writeHead(304, { etag: tag, ...TERMS }).end();
      return;
    }
    const kept = this.#kept.get(question);
    if (version !== null && kept?.version === version) return sendTagged(response, kept.reply, tag);
    const made = await make();
    if (!made) return;
    const { reply, lasting } = made;
    if (!lasting || version === null || (await this.#versionOrNull()) !== version) return send(response, reply);
    this.#kept.set(question, { version, reply });
    sendTagged(response, reply, tag);
  }

  /** Whoever makes the reply says what is wrong with the database. */
  async #versionOrNull(): Promise<string | null> {
    const version = await this.#version().catch(() => null);
    return version && versionText(version);
  }
}

/** Ask again each time; whether the answer is another one costs almost nothing to find out. */
const TERMS = { 'cache-control': 'no-cache', vary: 'accept, authorization, origin' };

const sendTagged = (response: ServerResponse, { status, headers, body }: Reply, tag: string): void =>
  send(response, { status, headers: { ...headers, ...TERMS, etag: tag }, body });

/** Weak: two servers on one graph may count their reads differently. */
function tagOf(version: string, question: string): string {
  const hash = createHash('sha256').update(`${packageVersion()}\n${version}\n${question}`).digest('base64url');
  return `W/"${hash.slice(0, 27)}"`;
}

const mentions = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//u, '') === tag.replace(/^W\//u, ''));
