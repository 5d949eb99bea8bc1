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

/** Creates the app's auth endpoint. In mode `ok`, it signs the logged-in user. */
export function createEndpoint(world: World, addViolation: (violation: string) => void) {
  let mode: EndpointMode = 'ok';
  const timers = new Set<ReturnType<typeof setTimeout>>();
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
        timers.delete(timer);
        resolve(response);
      }, milliseconds);
      timers.add(timer);
    });

  world.answerWith(async (body, { signal }) => {
    // Every request of the package has a signal.
    const ownSignal = signal!;
    if ([...inFlight].some(({ aborted }) => !aborted)) addViolation('two concurrent auth requests');
    inFlight.add(ownSignal);
    try {
      return await answer(body.get('socket_id')!);
    } finally {
      inFlight.delete(ownSignal);
    }
  });

  const endpoint = {
    loggedIn: 'ada',
    /** The number of the endpoint's own timers. */
    timers: () => timers.size,
    set(next: EndpointMode) {
      mode = next;
    },
  };
  return endpoint;
}
