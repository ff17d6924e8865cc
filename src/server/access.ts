import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import type { Config } from '../config.ts';
import { BadSetting, Forbidden, Unauthorized } from '../errors.ts';

type Settings = Pick<Config, 'host' | 'key' | 'publicRead'>;

/** Whether an address can be reached from this machine alone. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));

/** @throws BadSetting for an address that others reach while nothing says that they may read */
export function checkAddress({ host, key, publicRead }: Settings): void {
  if (isLoopback(host) || key !== null || publicRead) return;
  throw new BadSetting(
    `SIGNATORY_HOST: ${host} can be reached from other machines; set SIGNATORY_KEY to let in those who have the key, ` +
      `or SIGNATORY_PUBLIC_READ=1 to let anybody read`,
  );
}

/** Whether readers need the key. */
export const isKeyed = ({ host, key, publicRead }: Settings): boolean =>
  !isLoopback(host) && key !== null && !publicRead;

/**
 * On loopback a request must name this server as its host: a page from elsewhere that points its own name here would
 * otherwise read the graph. Undefined where the host is right.
 */
export function refusedHost(request: IncomingMessage, { host }: Settings): Forbidden | undefined {
  if (!isLoopback(host)) return undefined;
  const port = request.socket.localPort;
  const own = new Set(['127.0.0.1', 'localhost', '[::1]', host].map((name) => `${name}:${port}`));
  const named = (request.headers.host ?? '').toLowerCase();
  if (own.has(named) || (port === 80 && own.has(`${named}:80`))) return undefined;
  return new Forbidden(
    `this server answers as 127.0.0.1:${port} or localhost:${port} only, and was asked as ${named || 'nothing'}`,
  );
}

/** Undefined where the request brings the key, or needs none. */
export function refusedKey(request: IncomingMessage, settings: Settings): Unauthorized | undefined {
  if (!isKeyed(settings) || settings.key === null) return undefined;
  const given = /^Bearer (.+)$/iu.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (timingSafeEqual(digest(given), digest(settings.key))) return undefined;
  return new Unauthorized('expected the header `Authorization: Bearer KEY` with the key of this server');
}

/** Equally long whatever was given, so that the comparison tells nothing by its time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
