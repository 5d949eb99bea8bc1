import { mountBareToSignedIn } from '../harness/mountBareToSignedIn';
import { mountToSignedIn } from '../harness/mountToSignedIn';
import type { Group } from '../harness/Row';
import { startLoopback, TOKEN } from '../harness/startLoopback';

/** From mount to signed-in where the token takes as long as the handshake. */
export async function tokenWhileConnecting(): Promise<Group> {
  const loopback = await startLoopback();
  loopback.server.intercept(({ event }) =>
    event === 'pusher:connection_established' ? { delay: 100 } : undefined,
  );
  const getToken = () => new Promise<string>((resolve) => setTimeout(resolve, 100, TOKEN));
  const headersProvider = async () => ({ Authorization: await getToken() });
  return {
    rows: [
      {
        name: 'from mount to signed-in, with 100 ms for the token and 100 ms for the handshake',
        ours: () => mountToSignedIn(loopback, { headersProvider }),
        theirs: () => mountBareToSignedIn(loopback, getToken),
        against: 'bare pusher-js in an effect, the token first',
        limit: 0.75,
        rounds: 11,
        collects: false,
      },
    ],
    end: loopback.end,
  };
}
