import type { PusherServer } from 'react-pusher-user/testing';
import type { Value } from '../playground/createValue';
import type { BackendRules } from './BackendRules';

const REFUSED = {
  code: 4301,
  message: 'To send client events, you must enable this feature in the Settings.',
};

/** Makes Pusher ignore or refuse frames, according to the rules of the moment. */
export function interceptByRules(server: PusherServer, rules: Pick<Value<BackendRules>, 'get'>): void {
  server.intercept(({ direction, event, channel, connection }) => {
    if (direction === 'out') return undefined;
    const { ignoresSignin, ignoresSubscriptions, rejectsClientEvents } = rules.get();
    if (ignoresSignin && event === 'pusher:signin') return 'drop';
    if (ignoresSubscriptions && event === 'pusher:subscribe') return 'drop';
    if (!rejectsClientEvents || !event.startsWith('client-')) return undefined;
    connection.send({ event: 'pusher:error', channel, data: REFUSED });
    return 'drop';
  });
}
