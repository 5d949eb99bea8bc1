import type { PusherClient } from 'react-pusher-user';
import { internalsOf } from './PusherInternals';

/** The version of the client's build of pusher-js, if it tells. */
export function versionOf(client: PusherClient | null): string {
  if (!client) return 'not loaded';
  const { VERSION } = internalsOf(client).constructor;
  return VERSION ?? 'of an unknown version';
}
