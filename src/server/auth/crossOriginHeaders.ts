import { PusherServerError } from '../PusherServerError';
import type { AuthHandlerOptions } from './AuthHandlerOptions';
import { Refusal } from './Refusal';

const LONGEST_SHOWN = 100;

/**
 * The CORS headers of the reply. There are none if the request does not come from a page of another origin.
 *
 * Without this check, any page could ask with the cookies of a user, and by JSONP read the reply.
 *
 * @throws Refusal 403 for an origin that is not in `allowedOrigins`.
 */
export async function crossOriginHeaders(
  request: Request,
  options: AuthHandlerOptions,
): Promise<Record<string, string>> {
  const origin = foreignOrigin(request, options);
  if (origin === null) return {};
  if (!(await isAllowed(origin, options.allowedOrigins ?? []))) throw refusal(origin, request);
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
  };
}

/** The origin of the page that asks; `null` if it is the handler's own, or if no page asks. */
function foreignOrigin({ url, headers }: Request, { jsonp, trustProxy }: AuthHandlerOptions): string | null {
  const site = headers.get('Sec-Fetch-Site');
  if (site === 'same-origin' || site === 'none') return null;
  // A script is loaded without an `Origin`.
  const origin = headers.get('Origin') ?? (jsonp ? originOf(headers.get('Referer')) : null);
  // Browsers send no `Sec-Fetch-Site` to a server without TLS, and clients that are no browsers send neither.
  if (site === null && (origin === null || isOwnHost(origin))) return null;
  return origin ?? 'null';

  function isOwnHost(ofOrigin: string): boolean {
    // Hosts, not origins: a proxy often ends the TLS. A page cannot choose the `Host` that its browser sends.
    const hosts = [new URL(url).host, headers.get('Host')];
    if (trustProxy) hosts.push((headers.get('X-Forwarded-Host') ?? '').split(',')[0]?.trim() ?? null);
    return URL.canParse(ofOrigin) && hosts.includes(new URL(ofOrigin).host);
  }
}

const originOf = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).origin : null;

async function isAllowed(
  origin: string,
  allowed: NonNullable<AuthHandlerOptions['allowedOrigins']>,
): Promise<boolean> {
  if (typeof allowed === 'function') return allowed(origin);
  for (const entry of allowed) {
    if (entry === 'null' || originOf(entry) === entry) continue;
    throw new PusherServerError(
      'invalid-option',
      `\`allowedOrigins\` has ${JSON.stringify(entry)}, which is not an origin: write it like "https://app.example.com", without a path or a slash at the end.`,
    );
  }
  return allowed.includes(origin);
}

function refusal(origin: string, { headers }: Request): Refusal {
  const shown = JSON.stringify(origin.slice(0, LONGEST_SHOWN));
  // Without `Sec-Fetch-Site`, the `Host` tells whose page it is. A proxy may have replaced it.
  const hint = headers.has('Sec-Fetch-Site')
    ? ''
    : ' If it is your own page behind a proxy, have the proxy keep the `Host` header (in Vite, `changeOrigin: false`).';
  const message = `Pages of the origin ${shown} may not ask this endpoint: add it to \`allowedOrigins\` if they should.${hint}`;
  // The browser hides the reply from such a page.
  return new Refusal(403, message, { report: new PusherServerError('origin-refused', message) });
}
