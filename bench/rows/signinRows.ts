import type {
  UserAuthenticationData,
  UserAuthenticationHandler,
} from 'pusher-js/types/src/core/auth/options';
import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { startLocalServers, TOKEN } from '../harness/startLocalServers';
import { measureBareSignin } from '../measures/measureBareSignin';
import { measureOurSignin } from '../measures/measureOurSignin';

/** Rows about the time from mount to signed in, over real sockets and requests. */
export async function signinRows(): Promise<RowGroup> {
  const servers = await startLocalServers();
  // In Node, pusher-js brings its own XMLHttpRequest, which is faster than Node's `fetch`. Our package uses `fetch`, so
  // the baseline does, too. `browser/signinTime.test.tsx` compares both with their defaults.
  const fetchAuth: UserAuthenticationHandler = ({ socketId }, callback) => {
    const body = new URLSearchParams({ socket_id: socketId });
    void fetch(servers.authEndpoint, { method: 'POST', body, headers: { Authorization: TOKEN } })
      .then((response) => response.json() as Promise<UserAuthenticationData>)
      .then((data) => {
        callback(null, data);
      });
  };
  return {
    rows: [
      {
        name: 'from mount to signed in',
        ours: () => measureOurSignin(servers, { headers: { Authorization: TOKEN } }),
        baseline: () => measureBareSignin(servers, () => TOKEN, fetchAuth),
        baselineName: 'bare pusher-js, which calls fetch',
        limit: LIMITS.time,
        rounds: 101,
        collectsGarbage: false,
      },
    ],
    end: servers.end,
  };
}
