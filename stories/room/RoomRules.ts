import type { ServerRules } from '../playground/ServerRules';

/** How the app's backend and Pusher behave in the room. */
export interface RoomRules extends Pick<ServerRules, 'endpoint' | 'refusesConnections'> {
  /** Pusher rejects client events, as for an app whose settings disable client events. */
  rejectsClientEvents: boolean;
}

export const DEFAULT_ROOM_RULES: RoomRules = {
  endpoint: 'allow',
  refusesConnections: false,
  rejectsClientEvents: false,
};
