import Pusher from 'pusher-js';
import type { UserAuthenticationHandler } from 'pusher-js/types/src/core/auth/options';
import type { Loopback } from './startLoopback';

/** How long bare pusher-js takes from the start to `pusher:signin_success`, in milliseconds. The token comes first. */
export async function signInBare(
  loopback: Loopback,
  getToken: () => string | Promise<string>,
  ask?: UserAuthenticationHandler,
) {
  const { appKey, options, endpoint, untilQuiet } = loopback;
  const start = performance.now();
  const token = getToken();
  const headers = { Authorization: typeof token === 'string' ? token : await token };
  const client = new Pusher(appKey, {
    ...options,
    userAuthentication: { endpoint, transport: 'ajax', headers, ...(ask && { customHandler: ask }) },
  });
  client.signin();
  const time = await new Promise<number>((resolve) => {
    client.bind('pusher:signin_success', () => {
      resolve(performance.now() - start);
    });
  });
  client.disconnect();
  await untilQuiet();
  return time;
}
