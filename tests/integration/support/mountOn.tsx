import { useUserEvent, type PusherProviderProps, type UserAuthenticationOptions } from 'react-pusher-user';
import { vi } from 'vitest';
import { mountSignin } from '../../support/mountSignin';
import type { AuthMode, PusherFixture } from './PusherFixture';
import { lineTo } from './servers';

interface MountOptions extends UserAuthenticationOptions {
  mode?: AuthMode;
  provider?: Partial<PusherProviderProps>;
}

/** Mounts an app on the server. Its endpoint signs `user`, and `received` records the user event `greeting`. */
export function mountOn(
  server: PusherFixture,
  user: string,
  { mode, provider, ...options }: MountOptions = {},
) {
  const received = vi.fn();
  function Listener() {
    useUserEvent('greeting', received);
    return null;
  }
  const authenticationOf = (id: string): UserAuthenticationOptions => ({
    endpoint: `${server.backendUrl}/pusher/user-auth`,
    params: { user: id },
  });
  const app = mountSignin(
    {
      ...lineTo(server),
      appKey: server.appKey,
      userAuthentication: {
        ...authenticationOf(user),
        params: mode ? { user, mode } : { user },
        retry: false,
        ...options,
      },
      ...provider,
    } as PusherProviderProps,
    <Listener />,
  );
  return { ...app, received, authenticationOf };
}
