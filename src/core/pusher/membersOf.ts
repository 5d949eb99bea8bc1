import type { Channel } from 'pusher-js';

/** The members of a presence channel as pusher-js keeps them. */
export interface PusherMembers {
  /** pusher-js's table of members by id: a new object for each subscription. */
  members: object;
  /** This connection's own id: text, or a number if the app's server signed one. */
  myID: unknown;
  get(id: string): { id: string; info: unknown } | null;
  each(visit: (member: { id: string; info: unknown }) => void): void;
}

/** The members of a channel; `null` for a channel of another kind. */
export const membersOf = (channel: Channel): PusherMembers | null =>
  // pusher-js types its members as `any`.
  'members' in channel ? (channel.members as PusherMembers) : null;
