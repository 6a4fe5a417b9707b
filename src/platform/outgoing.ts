import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';

/** An address our server must not reach on somebody's word: its own machine, its network, or what stands for them. */
export class ForbiddenAddress extends Error {}

export interface OutgoingRequest {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Lets private and loopback addresses through: for a gateway in the organisation's own network. */
  allowPrivate?: boolean;
  /** Milliseconds for the whole exchange. */
  timeout?: number;
  /** Bytes of the answer that are read; the rest is dropped with the connection. */
  limit?: number;
}

export interface OutgoingAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

const inner = new BlockList();
// Loopback, private, link-local, carrier-grade NAT, documentation, benchmarks, multicast, reserved (RFC 6890).
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [net, bits] = range.split('/') as [string, string];
  inner.addSubnet(net, Number(bits), 'ipv4');
}
// Of IPv6 only global unicast is let through, less what tunnels to IPv4 (6to4, Teredo) and documentation.
const reachable6 = new BlockList();
reachable6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inner.addSubnet(net, bits, 'ipv6');
}

/** True for an address that is not one of the open Internet. IPv4 written inside IPv6 is not let through. */
export const isInner = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return inner.check(address, 'ipv4');
  if (family === 6) return inner.check(address, 'ipv6') || !reachable6.check(address, 'ipv6');
  return true;
};

const forbid = (host: string): ForbiddenAddress =>
  new ForbiddenAddress(`${host} is not an address of the open Internet`);

/** Resolves a name and refuses it when one of its addresses is inner: what is checked is what is connected to. */
const guardedLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0);
    const bad = found.find(({ address }) => isInner(address));
    if (bad) return done(forbid(host), '', 0);
    if (options.all) return done(null, found as never);
    return done(null, found[0]?.address ?? '', found[0]?.family);
  });
};

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** The connected socket is looked at once more: a name is never trusted to have said the truth. */
const guardSocket = (socket: Socket, request: http.ClientRequest): void => {
  const check = () => {
    if (socket.remoteAddress && isInner(socket.remoteAddress.replace(/^::ffff:(?=\d+\.)/, ''))) {
      request.destroy(forbid(socket.remoteAddress));
    }
  };
  if (socket.connecting) socket.once('connect', check);
  else check();
};

const readAnswer = (answer: http.IncomingMessage, limit: number): Promise<string> =>
  new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = () => done(Buffer.concat(chunks).subarray(0, limit).toString('utf8'));
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size < limit) return;
      finish();
      answer.destroy();
    });
    answer.on('end', finish);
    answer.on('error', fail);
  });

/**
 * One HTTP exchange with an address that somebody typed. Redirects are not followed: each would be a new address.
 * @throws ForbiddenAddress when it is, resolves to, or connects to an inner address; Error when it cannot be reached.
 */
export const goOut = (asked: OutgoingRequest): Promise<OutgoingAnswer> =>
  new Promise((done, fail) => {
    const url = new URL(asked.url);
    if (!['http:', 'https:'].includes(url.protocol)) return fail(forbid(url.protocol));
    const open = asked.allowPrivate ?? false;
    if (!open && isIP(hostOf(url)) !== 0 && isInner(hostOf(url))) return fail(forbid(hostOf(url)));
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: asked.method ?? 'GET',
      headers: asked.headers ?? {},
      agent: false,
      signal: AbortSignal.timeout(asked.timeout ?? 15_000),
      ...(open ? {} : { lookup: guardedLookup }),
    });
    if (!open) request.on('socket', (socket) => guardSocket(socket, request));
    request.on('error', fail);
    request.on('response', (answer) => {
      readAnswer(answer, asked.limit ?? 64 * 1024).then(
        (body) => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        fail,
      );
    });
    request.end(asked.body);
  });
