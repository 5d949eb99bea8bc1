import Pusher from 'pusher-js';
import type { UserAuthenticationHandler } from 'pusher-js/types/src/core/auth/options';
import { useEffect, useState } from 'react';
import type { LocalServers } from '../harness/startLocalServers';
import { measureFirstEffect } from './measureFirstEffect';

/**
 * The same as `measureOurSignin` without a binding: an effect creates the client, and a listener writes the user into
 * state. The effect waits for the token first, because the client reads its `headers` option when it is created.
 */
export function measureBareSignin(
  servers: LocalServers,
  getToken: () => string | Promise<string>,
  customHandler?: UserAuthenticationHandler,
) {
  const { appKey, options, authEndpoint: endpoint } = servers;
  const createClient = (headers: Record<string, string>) =>
    new Pusher(appKey, {
      ...options,
      userAuthentication: { endpoint, transport: 'ajax', headers, ...(customHandler && { customHandler }) },
    });

  return measureFirstEffect(servers, (Target) => {
    function App() {
      const [user, setUser] = useState<unknown>(null);
      useEffect(() => {
        let client: Pusher | undefined;
        const start = (token: string) => {
          client = createClient({ Authorization: token });
          client.bind('pusher:signin_success', (data: { user_data: string }) => {
            setUser(JSON.parse(data.user_data));
          });
          client.signin();
        };
        const token = getToken();
        if (typeof token === 'string') start(token);
        else void token.then(start);
        return () => client?.disconnect();
      }, []);
      return user !== null && <Target />;
    }
    return <App />;
  });
}
