import type { ChannelEventsOf, ChannelMemberOf, ClientEventDataOf, ClientEventNameOf } from './TypesOf';
import type { Member } from '../channel/Member';

/**
 * A presence channel's members at the time of `pusher:subscription_succeeded`.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/presence-channels/ | Pusher's presence channels}
 */
export interface PresenceMembers<Info = unknown> {
  count: number;
  myID: string;
  me: Member<Info>;
  get: (id: string) => Member<Info> | null;
  each: (visit: (member: Member<Info>) => void) => void;
}

/**
 * What Pusher itself says on any channel.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/events/ | Pusher's channel events}
 */
export interface PusherChannelEvents {
  'pusher:subscription_succeeded': unknown;
  /** `type` and `status` are of the auth request; `error` is a text. */
  'pusher:subscription_error': { type: string; error: string; status?: number };
  'pusher:subscription_count': { subscription_count: number };
  /** A cache channel holds no event yet. */
  'pusher:cache_miss': unknown;
}

/** What Pusher itself says on a presence channel. */
export interface PusherPresenceEvents<Info = unknown> extends Omit<
  PusherChannelEvents,
  'pusher:subscription_succeeded'
> {
  'pusher:subscription_succeeded': PresenceMembers<Info>;
  'pusher:member_added': Member<Info>;
  'pusher:member_removed': Member<Info>;
}

/** Pusher's own events of a channel, by name. */
export type PusherEventsOf<Types, Name extends string> = [ChannelMemberOf<Types, Name>] extends [never]
  ? PusherChannelEvents
  : PusherPresenceEvents<ChannelMemberOf<Types, Name>>;

/** The names of a channel's events but Pusher's own: the server's and the other clients'. */
export type OwnEventNameOf<Types, Name extends string> = Types extends unknown
  ? Extract<keyof ChannelEventsOf<Types, Name> | ClientEventNameOf<Types, Name>, string>
  : never;

/** The names of Pusher's own events of a channel. In a union they keep these names, which are short to read. */
export type PusherEventNameOf<Types, Name extends string> = [ChannelMemberOf<Types, Name>] extends [never]
  ? PusherEventName
  : PusherPresenceEventName;
type PusherEventName = keyof PusherChannelEvents;
type PusherPresenceEventName = keyof PusherPresenceEvents;

/** The data of an event that a channel carries. */
export type ChannelEventDataOf<Types, Name extends string, Event> = Event extends keyof PusherEventsOf<
  Types,
  Name
>
  ? PusherEventsOf<Types, Name>[Event]
  : Event extends ClientEventNameOf<Types, Name>
    ? ClientEventDataOf<Types, Name, Event>
    : Event extends keyof ChannelEventsOf<Types, Name>
      ? ChannelEventsOf<Types, Name>[Event]
      : never;

/** What comes with an event: its name, which tells several apart, and who sent it. */
export interface ChannelEventMetadata<Event extends string = string> {
  event: Event;
  /** The sender of a client event on a presence channel, as Pusher vouches for it. */
  user_id?: string;
}
