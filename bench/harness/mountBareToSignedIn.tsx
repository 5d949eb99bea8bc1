import Pusher from 'pusher-js';
import type { UserAuthenticationHandler } from 'pusher-js/types/src/core/auth/options';
import { useEffect, useState } from 'react';
import { mountUntilShown } from './mountUntilShown';
import type { Loopback } from './startLoopback';

/**
 * The same as `mountToSignedIn`, as it is done without a binding: an effect builds the client, and what tells of the
 * user becomes state. The token comes before the client, for pusher-js asks for headers at once.
 */
export function mountBareToSignedIn(
  loopback: Loopback,
  getToken: () => string | Promise<string>,
  ask?: UserAuthenticationHandler,
) {
  const { appKey, options, endpoint } = loopback;
  const connect = (headers: Record<string, string>) =>
    new Pusher(appKey, {
      ...options,
      userAuthentication: { endpoint, transport: 'ajax', headers, ...(ask && { customHandler: ask }) },
    });

  return mountUntilShown(loopback, (Inbox) => {
    function App() {
      const [user, setUser] = useState<unknown>(null);
      useEffect(() => {
        let client: Pusher | undefined;
        const start = (token: string) => {
          client = connect({ Authorization: token });
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
      return user !== null && <Inbox />;
    }
    return <App />;
  });
}
