import type { PusherClient } from '../client/PusherClient';
import type { Connection } from '../connection/connectionState';
import type { Emitter } from '../createEmitter';
import type { Store } from '../createStore';
import type { SessionOptions } from '../SessionOptions';
import type { UserAuthenticationOptions } from './UserAuthenticationOptions';

/** What the sign-in needs of its session, as it stands at any moment. */
export interface SigninHost {
  options: SessionOptions;
  client: PusherClient | null;
  connection: Store<Connection>;
  userEvents: Emitter;
  /** How auth data is got for the client of the moment. */
  authentication(): UserAuthenticationOptions;
  /** Connects the client, or gets one on its way. `false`: unmounted, or not enabled. */
  connect(): boolean;
}
