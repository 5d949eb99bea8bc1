import type { ServerRules } from '../playground/ServerRules';

/** How the two servers of the room behave. */
export interface RoomRules extends Pick<ServerRules, 'endpoint' | 'refusesConnections'> {
  /** Pusher rejects client events, as where they are switched off for the app. */
  refusesClientEvents: boolean;
}

export const OPEN_HOUSE: RoomRules = {
  endpoint: 'allow',
  refusesConnections: false,
  refusesClientEvents: false,
};
