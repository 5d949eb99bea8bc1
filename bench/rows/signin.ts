import type {
  UserAuthenticationData,
  UserAuthenticationHandler,
} from 'pusher-js/types/src/core/auth/options';
import { mountBareToSignedIn } from '../harness/mountBareToSignedIn';
import { mountToSignedIn } from '../harness/mountToSignedIn';
import type { Group } from '../harness/Row';
import { startLoopback, TOKEN } from '../harness/startLoopback';

/** From mount to signed-in, over real sockets and a real request; `browser/` has the same, with its limit, in Chromium. */
export async function signin(): Promise<Group> {
  const loopback = await startLoopback();
  // In Node, pusher-js asks by an XMLHttpRequest made of `http`, which is quicker than Node's `fetch`.
  const ask: UserAuthenticationHandler = ({ socketId }, callback) => {
    const body = new URLSearchParams({ socket_id: socketId });
    void fetch(loopback.endpoint, { method: 'POST', body, headers: { Authorization: TOKEN } })
      .then((response) => response.json() as Promise<UserAuthenticationData>)
      .then((data) => {
        callback(null, data);
      });
  };
  return {
    rows: [
      {
        name: 'from mount to signed-in',
        ours: () => mountToSignedIn(loopback, { headers: { Authorization: TOKEN } }),
        theirs: () => mountBareToSignedIn(loopback, () => TOKEN),
        against: 'bare pusher-js in an effect',
        rounds: 101,
        collects: false,
      },
      {
        name: 'from mount to signed-in, where both ask by fetch',
        ours: () => mountToSignedIn(loopback, { headers: { Authorization: TOKEN } }),
        theirs: () => mountBareToSignedIn(loopback, () => TOKEN, ask),
        against: 'pusher-js with a customHandler that calls fetch',
        rounds: 101,
        collects: false,
      },
    ],
    end: loopback.end,
  };
}
