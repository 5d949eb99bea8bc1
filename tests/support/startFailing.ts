import type { UserAuthenticationOptions } from 'react-pusher-user';
import { mountSignin } from './mountSignin';
import { createWorld } from './world';

/** Creates a world whose endpoint answers with these statuses, one after the other, and then correctly. */
export function startFailing(statuses: number[], headers: Record<string, string> = {}) {
  const world = createWorld();
  const remaining = [...statuses];
  world.answerWith((body) => {
    const status = remaining.shift();
    return status ? new Response('', { status, headers }) : Response.json(world.sign(body.get('socket_id')!));
  });
  const start = (userAuthentication: UserAuthenticationOptions = {}) =>
    mountSignin({ ...world.props, autoSignin: true, userAuthentication });
  /** The time between each request and the next, in milliseconds. */
  const delays = () => world.requests.slice(1).map(({ time }, index) => time - world.requests[index]!.time);
  return { ...world, start, delays };
}

export const always = (status: number) => Array<number>(100).fill(status);
