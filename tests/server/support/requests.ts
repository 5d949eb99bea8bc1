export const ENDPOINT = 'https://app.test/pusher/auth';

/** The request that pusher-js makes, with other headers or another body if given. */
export function authRequest(fields: Record<string, string>, init: RequestInit = {}): Request {
  return new Request(ENDPOINT, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    ...init,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...init.headers },
  });
}

/** The status and the JSON of a reply. */
export async function read(reply: Response | Promise<Response>): Promise<[number, unknown]> {
  const response = await reply;
  return [response.status, await response.json()];
}
