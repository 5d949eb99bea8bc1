export const ENDPOINT = 'https://app.test/pusher/auth';

interface Init extends RequestInit {
  /** A body that is a stream needs it; the DOM's types lack it. */
  duplex?: 'half';
  headers?: Record<string, string>;
}

/** The request that pusher-js makes, with other headers or another body if given. */
export function authRequest(fields: Record<string, string>, { headers, ...init }: Init = {}): Request {
  return new Request(ENDPOINT, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    ...init,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
}

/** The status and the JSON of a reply. */
export async function read(reply: Response | Promise<Response>): Promise<[number, unknown]> {
  const response = await reply;
  return [response.status, await response.json()];
}
