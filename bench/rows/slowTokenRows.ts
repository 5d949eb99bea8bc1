import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { startLocalServers, TOKEN } from '../harness/startLocalServers';
import { measureBareSignin } from '../measures/measureBareSignin';
import { measureOurSignin } from '../measures/measureOurSignin';

/** Rows about the time from mount to signed in, where the token takes as long as the connection. */
export async function slowTokenRows(): Promise<RowGroup> {
  const servers = await startLocalServers();
  servers.pusherServer.intercept(({ event }) =>
    event === 'pusher:connection_established' ? { delay: 100 } : undefined,
  );
  const getToken = () => new Promise<string>((resolve) => setTimeout(resolve, 100, TOKEN));
  const headersProvider = async () => ({ Authorization: await getToken() });
  return {
    rows: [
      {
        name: 'from mount to signed in, with 100 ms each for the token and the connection',
        ours: () => measureOurSignin(servers, { headersProvider }),
        baseline: () => measureBareSignin(servers, getToken),
        baselineName: 'bare pusher-js, after the token',
        limit: LIMITS.time,
        rounds: 11,
        collectsGarbage: false,
      },
    ],
    end: servers.end,
  };
}
