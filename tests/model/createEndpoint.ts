import type { World } from '../support/world';

/** How the auth endpoint answers: each name is a step of a walk. */
export const ENDPOINT_MODES = [
  'ok',
  '403',
  '401',
  '500',
  '429',
  'hang',
  'ok after 8 s',
  'ok after 12 s',
  'html',
  'other user',
  'bad signature',
  'unreachable',
] as const;

export type EndpointMode = (typeof ENDPOINT_MODES)[number];

/** The app's auth endpoint, which signs whoever is logged in, unless told to do otherwise. */
export function createEndpoint(world: World, complain: (complaint: string) => void) {
  let mode: EndpointMode = 'ok';
  const late = new Set<ReturnType<typeof setTimeout>>();
  const inFlight = new Set<AbortSignal>();

  const answer = (socketId: string): Response | Promise<Response> => {
    const ok = () => Response.json(world.sign(socketId, endpoint.loggedIn));
    switch (mode) {
      case 'ok':
        return ok();
      case '401':
      case '403':
      case '500':
        return new Response('', { status: Number(mode) });
      case '429':
        return new Response('', { status: 429, headers: { 'Retry-After': '2' } });
      case 'hang':
        return new Promise(() => {});
      case 'ok after 8 s':
        return later(ok(), 8000);
      case 'ok after 12 s':
        return later(ok(), 12_000);
      case 'html':
        return new Response('<h1>Log in, please</h1>');
      case 'other user':
        return Response.json(world.sign(socketId, 'mallory'));
      case 'bad signature':
        return Response.json(world.sign('0.0', endpoint.loggedIn));
      case 'unreachable':
        throw new TypeError('Failed to fetch');
    }
  };
  const later = (response: Response, milliseconds: number) =>
    new Promise<Response>((resolve) => {
      const timer = setTimeout(() => {
        late.delete(timer);
        resolve(response);
      }, milliseconds);
      late.add(timer);
    });

  world.answerWith(async (body, { signal }) => {
    // The package gives every request one.
    const own = signal!;
    if ([...inFlight].some(({ aborted }) => !aborted)) complain('two auth requests at once');
    inFlight.add(own);
    try {
      return await answer(body.get('socket_id')!);
    } finally {
      inFlight.delete(own);
    }
  });

  const endpoint = {
    loggedIn: 'ada',
    /** The timers that are the endpoint's own. */
    timers: () => late.size,
    set(next: EndpointMode) {
      mode = next;
    },
  };
  return endpoint;
}
