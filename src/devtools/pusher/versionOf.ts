import type { PusherClient } from 'react-pusher-user';
import { internalsOf } from './PusherInternals';

/** The version of the client's build of pusher-js, in words. */
export function versionOf(client: PusherClient | null): string {
  if (!client) return 'not loaded';
  return internalsOf(client).timeline?.options?.version ?? 'of an unknown version';
}
