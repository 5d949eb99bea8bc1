import * as exported from 'react-pusher-user';
import type { PusherHooks } from 'react-pusher-user';

// What the package exports and what createPusherHooks gives have the same types.
export const hooks: PusherHooks = exported;
