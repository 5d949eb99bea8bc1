import type { ChannelEventsOf, ChannelMemberOf, ClientEventDataOf, ClientEventNameOf } from './TypesOf';
import type { Member } from '../channel/Member';

/**
 * A presence channel's members at the time of `pusher:subscription_succeeded`.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/presence-channels/ | Pusher's presence channels}
 */
export interface PresenceMembers<Info = unknown> {
  /** The number of members. */
  count: number;
  /** The id of this connection's own member. */
  myID: string;
  /** This connection's own member. */
  me: Member<Info>;
  /** Returns the member with this id, or `null`. */
  get: (id: string) => Member<Info> | null;
  /** Calls `visit` with each member. */
  each: (visit: (member: Member<Info>) => void) => void;
}

/**
 * Pusher's own events on any channel: their names, each with the type of its data.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/events/ | Pusher's channel events}
 */
export interface PusherChannelEvents {
  /** The channel is subscribed. */
  'pusher:subscription_succeeded': unknown;
  /** A subscription failed: `type` and `status` tell how the auth request failed, `error` is a text. */
  'pusher:subscription_error': { type: string; error: string; status?: number };
  /** How many connections are subscribed to the channel. */
  'pusher:subscription_count': { subscription_count: number };
  /** A cache channel holds no event yet. */
  'pusher:cache_miss': unknown;
}

/** Pusher's own events on a presence channel: their names, each with the type of its data. */
export interface PusherPresenceEvents<Info = unknown> extends Omit<
  PusherChannelEvents,
  'pusher:subscription_succeeded'
> {
  /** The channel is subscribed, and these are its members. */
  'pusher:subscription_succeeded': PresenceMembers<Info>;
  /** A user entered the channel. */
  'pusher:member_added': Member<Info>;
  /** A user left the channel. */
  'pusher:member_removed': Member<Info>;
}

/** Pusher's own events of a channel, by name. */
export type PusherEventsOf<Types, Name extends string> = [ChannelMemberOf<Types, Name>] extends [never]
  ? PusherChannelEvents
  : PusherPresenceEvents<ChannelMemberOf<Types, Name>>;

/** The names of the events that your server and other clients send on a channel. */
export type OwnEventNameOf<Types, Name extends string> = Name extends unknown
  ? Extract<keyof ChannelEventsOf<Types, Name> | ClientEventNameOf<Types, Name>, string>
  : never;

/** The names of Pusher's own events of a channel. TypeScript shows them in errors under these short names. */
export type PusherEventNameOf<Types, Name extends string> = Name extends unknown
  ? [ChannelMemberOf<Types, Name>] extends [never]
    ? PusherEventName
    : PusherPresenceEventName
  : never;
/** The names of Pusher's own events on any channel. */
export type PusherEventName = keyof PusherChannelEvents;
/** The names of Pusher's own events on a presence channel. */
export type PusherPresenceEventName = keyof PusherPresenceEvents;

/** The names of the events of a channel: your server's, the other clients' and Pusher's own. */
export type ChannelEventNameOf<Types, Name extends string> =
  OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>;

/** The data of an event of a channel; of several channels, the data of any of them. */
export type ChannelEventDataOf<Types, Name extends string, Event> = Name extends unknown
  ? Event extends keyof PusherEventsOf<Types, Name>
    ? PusherEventsOf<Types, Name>[Event]
    : Event extends ClientEventNameOf<Types, Name>
      ? ClientEventDataOf<Types, Name, Event>
      : Event extends keyof ChannelEventsOf<Types, Name>
        ? ChannelEventsOf<Types, Name>[Event]
        : never
  : never;

/** The second argument of a handler: the event as one object. */
export interface ChannelEventMetadata<
  Event extends string = string,
  Data = unknown,
  Channel extends string = string,
> {
  /** The name of the channel. In a handler of several channels, TypeScript narrows `event` and `data` by it. */
  channel: Channel;
  /** The name of the event. */
  event: Event;
  /** The data of the event, as in the first argument. In a handler of several events, TypeScript narrows it by `event`. */
  data: Data;
  /**
   * The id of the user who sent a client event on a presence channel, as confirmed by Pusher. It may be missing: on other
   * channels, in an event that your server sends, and with Laravel Reverb's setting `accept_client_events_from: 'all'`, where
   * the sender itself decides what it is.
   */
  user_id?: string;
}

/** The second argument of a handler: one object type for each event of each channel. */
export type ChannelEventMetadataOf<Types, Name extends string, Event extends string> = Name extends unknown
  ? Event extends ChannelEventNameOf<Types, Name>
    ? ChannelEventMetadata<Event, ChannelEventDataOf<Types, Name, Event>, Name>
    : never
  : never;

/** A function that handles events of a channel. */
export type ChannelEventHandlerOf<Types, Name extends string, Event extends string> = (
  data: ChannelEventDataOf<Types, Name, Event>,
  metadata: ChannelEventMetadataOf<Types, Name, Event>,
) => void;

/** A function for each of several events of a channel, by the name of the event. */
export type ChannelEventHandlersOf<Types, Name extends string, Event extends string> = {
  [One in Event]: ChannelEventHandlerOf<Types, Name, One>;
};
