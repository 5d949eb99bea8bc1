import { type ConnectionSnapshot, readSnapshot } from './ConnectionSnapshot';
import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/** How the connection of a client stands that we have not attached to. */
export const readClientSnapshot = (client: PusherClient): ConnectionSnapshot =>
  readSnapshot(internalsOf(client).connection, 'app');
