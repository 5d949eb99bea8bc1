import Pusher from 'pusher-js';
import { PusherProvider, type Signin, useSignin } from 'react-pusher-user';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { startLocalServers, TOKEN } from '../harness/startLocalServers';
import { waitUntil } from '../harness/waitUntil';
import { measureOurSignin } from '../measures/measureOurSignin';

const loadPusher = () => Promise.resolve({ default: Pusher });
const HEADERS = { Authorization: TOKEN };

/** Rows about `refresh()`, over real sockets and requests. */
export async function refreshRows(): Promise<RowGroup> {
  const servers = await startLocalServers();
  let signins: Signin[] = [];
  function SigninProbe() {
    const current = useSignin();
    useEffect(() => {
      signins.push(current);
    }, [current]);
    return null;
  }

  /** The time of a refresh on the socket that the user is signed in on, in milliseconds. */
  const measureRefresh = async () => {
    signins = [];
    const root = createRoot(document.createElement('div'));
    root.render(
      <PusherProvider
        appKey={servers.appKey}
        {...servers.options}
        loadPusher={loadPusher}
        userAuthentication={{ endpoint: servers.authEndpoint, headers: HEADERS }}
        autoSignin
      >
        <SigninProbe />
      </PusherProvider>,
    );
    await waitUntil(() => signins.at(-1)?.ready);
    const [socket] = servers.pusherServer.connections;
    const start = performance.now();
    await signins.at(-1)?.refresh();
    const time = performance.now() - start;
    if (servers.pusherServer.connections[0] !== socket)
      throw new Error('The refresh has moved to another socket.');
    root.unmount();
    await servers.waitUntilDisconnected();
    return time;
  };
  return {
    rows: [
      {
        name: 'refresh() of a user who is signed in',
        ours: measureRefresh,
        baseline: () => measureOurSignin(servers, { headers: HEADERS }),
        baselineName: 'ours, from mount to signed in',
        limit: LIMITS.time,
        rounds: 51,
        collectsGarbage: false,
      },
    ],
    end: servers.end,
  };
}
