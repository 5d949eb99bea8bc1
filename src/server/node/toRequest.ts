import { bodyOf } from './bodyOf';
import type { NodeRequest } from './NodeRequest';

/** The DOM's types lack `duplex`, which a body that is a stream needs. */
interface Init extends RequestInit {
  duplex: 'half';
}

/** Makes a `Request`; `null` if its URL or its method is none that a `Request` can have. */
export function toRequest(from: NodeRequest, signal: AbortSignal, trustProxy: boolean): Request | null {
  const headers = headersOf(from);
  const url = urlOf(from, headers, trustProxy);
  const { method = 'GET' } = from;
  if (!URL.canParse(url) || UNSUPPORTED_METHODS.has(method)) return null;
  const body = method === 'GET' || method === 'HEAD' ? null : bodyOf(from);
  const init: Init = { method, headers, body, signal, duplex: 'half' };
  return new Request(url, init);
}

/** Source: https://fetch.spec.whatwg.org/#forbidden-method */
const UNSUPPORTED_METHODS: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);

function headersOf({ headers: all }: NodeRequest): Headers {
  const headers = new Headers();
  for (const [name, value = []] of Object.entries(all)) {
    // HTTP/2 has the method and the path among the headers.
    if (name.startsWith(':')) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  return headers;
}

function urlOf(
  { url = '/', originalUrl, socket, headers }: NodeRequest,
  own: Headers,
  trustProxy: boolean,
): string {
  const forwarded = (name: string) =>
    trustProxy ? own.get(`X-Forwarded-${name}`)?.split(',')[0]?.trim() : undefined;
  const scheme = forwarded('Proto') ?? ('encrypted' in socket && socket.encrypted ? 'https' : 'http');
  const host = forwarded('Host') ?? own.get('Host') ?? [headers[':authority'] ?? 'localhost'].flat()[0];
  const path = originalUrl ?? url;
  // A proxy may send a whole URL as the path.
  return URL.canParse(path) ? path : `${scheme}://${host}${path}`;
}
