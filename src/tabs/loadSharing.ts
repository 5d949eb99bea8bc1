import type { ShareConnectionOptions, SocketSharing } from 'react-pusher-user';
import { browserEnvironment } from './browserEnvironment';
import { createSharing } from './createSharing';
import type { StandbyCode } from './standby/standbyCode';

/** Loads the code that the options need. It resolves to what shares the sockets of clients with the other tabs of the browser. */
export async function loadSharing(options: ShareConnectionOptions): Promise<SocketSharing> {
  const environment = browserEnvironment();
  if (!environment) return { shareSocket: () => null };
  const standbyCode = options.standby ? await loadStandby() : null;
  return createSharing({ environment, shareAuth: options.shareAuth ?? true, standbyCode });
}

async function loadStandby(): Promise<StandbyCode> {
  const { standbyCode } = await import('./standby/standbyCode');
  return standbyCode;
}
