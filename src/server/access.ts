import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import type { Config } from '../config.ts';
import { BadSetting, Forbidden, Unauthorized } from '../errors.ts';

type Settings = Pick<Config, 'host' | 'key' | 'publicRead'> & Partial<Pick<Config, 'hostnames' | 'writeKey'>>;

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

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * A request must name this server as its host: a page from elsewhere that points its own name here would otherwise read
 * the graph. On loopback those are this machine's names with the port, and always those of the settings, whatever the
 * port: a published port or a proxy has its own. Undefined where the host is right.
 */
export function refusedHost(request: IncomingMessage, { host, hostnames = [] }: Settings): Forbidden | undefined {
  const loopback = isLoopback(host);
  if (!loopback && !hostnames.length) return undefined;
  const port = request.socket.localPort;
  const asked = (request.headers.host ?? '').toLowerCase();
  const [, name = '', itsPort = '80'] = /^(.*?)(?::(\d+))?$/u.exec(asked) ?? [];
  if (hostnames.includes(name)) return undefined;
  if (loopback && [...LOOPBACK_NAMES, host].includes(name) && itsPort === String(port)) return undefined;
  const answers = [...(loopback ? [`127.0.0.1:${port} or localhost:${port}`] : []), ...hostnames].join(', ');
  return new Forbidden(`this server answers as ${answers} only, and was asked as ${asked || 'nothing'}`);
}

/** Undefined where the request brings a key, or needs none. Who may write may read. */
export function refusedKey(request: IncomingMessage, settings: Settings): Unauthorized | undefined {
  if (!isKeyed(settings) || settings.key === null) return undefined;
  const { authorization } = request.headers;
  if (brings(authorization, settings.key) || brings(authorization, settings.writeKey)) return undefined;
  return new Unauthorized('expected the header `Authorization: Bearer KEY` with the key of this server');
}

/** Undefined where a request with this header may change the graph. No address is excepted. */
export function refusedWrite(
  authorization: string | undefined,
  { writeKey = null }: Partial<Pick<Config, 'writeKey'>>,
): Unauthorized | Forbidden | undefined {
  if (writeKey === null)
    return new Forbidden('this server changes nothing; set SIGNATORY_WRITE_KEY to let in those who have that key');
  if (brings(authorization, writeKey)) return undefined;
  return new Unauthorized('expected the header `Authorization: Bearer KEY` with the key for writing');
}

function brings(authorization: string | undefined, key: string | null | undefined): boolean {
  const given = /^Bearer (.+)$/iu.exec(authorization ?? '')?.[1] ?? '';
  return key !== null && key !== undefined && timingSafeEqual(digest(given), digest(key));
}

/** Equally long whatever was given, so that the comparison tells nothing by its time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
