import { mountToSignedIn } from '../harness/mountToSignedIn';
import type { Group } from '../harness/Row';
import { signInBare } from '../harness/signInBare';
import { startLoopback, TOKEN } from '../harness/startLoopback';

/** From mount to signed-in, over real sockets and a real request. */
export async function signin(): Promise<Group> {
  const loopback = await startLoopback();
  return {
    rows: [
      {
        name: 'from mount to signed-in',
        ours: () => mountToSignedIn(loopback, { headers: { Authorization: TOKEN } }),
        theirs: () => signInBare(loopback, () => TOKEN),
        against: 'bare pusher-js',
        limit: 1.1,
        rounds: 101,
      },
    ],
    end: loopback.end,
  };
}
