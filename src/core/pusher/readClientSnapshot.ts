import { type ConnectionSnapshot, readSnapshot } from './ConnectionSnapshot';
import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/** The connection of a client before we have attached to the client. */
export const readClientSnapshot = (client: PusherClient): ConnectionSnapshot =>
  readSnapshot(internalsOf(client).connection, 'app');
