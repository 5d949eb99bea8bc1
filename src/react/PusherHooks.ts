import type { Inspector } from '../core/Inspector';
import type { Register } from '../core/types/Register';
import type { ChannelHooks } from './types/ChannelHooks';
import type { ConnectionHooks } from './types/ConnectionHooks';
import type { PresenceHooks } from './types/PresenceHooks';
import type { PusherComponents } from './types/PusherComponents';
import type { UserHooks } from './types/UserHooks';

/**
 * Every hook and component of the package for an app with these types. Each is described in detail where the package exports it.
 */
export interface PusherHooks<Types = Register>
  extends
    PusherComponents<Types>,
    UserHooks<Types>,
    ConnectionHooks,
    ChannelHooks<Types>,
    PresenceHooks<Types> {
  /** Returns what developer tools need of the provider above. */
  useInspector: () => Inspector;
}
