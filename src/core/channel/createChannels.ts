import type { AuthCallback } from '../auth/AuthOptions';
import type { Asking } from '../auth/AuthSubject';
import { checkData } from '../checkData';
import { followClient } from '../client/followClient';
import type { Frame, PusherClient } from '../client/PusherClient';
import { createEmitter } from '../createEmitter';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import { type ChannelEntry, createEntry } from './ChannelEntry';
import { channelSchemas } from './channelSchemas';
import { IDLE, PENDING } from './ChannelState';
import { type ChannelHost, createSubscription } from './createSubscription';

/** How long a channel that nobody wants stays subscribed, in milliseconds: a remount or another tab takes it over. */
const LINGER = 1000;

/** The channels of a session: counted, so that any number of components share one subscription. */
export const channelsOf = /* @__PURE__ */ perSession(createChannels);

export type Channels = ReturnType<typeof createChannels>;

function createChannels(session: Session) {
  const entries = new Map<string, ChannelEntry>();
  const { on, emit } = createEmitter();
  let client: PusherClient | null = null;
  let ownAuthorizer: PusherClient['config']['channelAuthorizer'];

  const host: ChannelHost = {
    session,
    ownAuthorizer: () => ownAuthorizer,
    set(entry, state) {
      const { status, error } = entry.state;
      if (status === state.status && error === state.error) return;
      entry.state = state;
      emit(entry.name);
    },
    changed: ({ name }) => {
      emit(name);
    },
    deliver(entry, event, data, user_id) {
      const options = session.getOptions();
      const { events, clientEvents } = channelSchemas(options, entry.name);
      const schema = events?.[event] ?? clientEvents?.[event];
      checkData(options, schema, [event, data, entry.name], (checked) => {
        entry.events.emit(event, checked, { event, ...(user_id && { user_id }) });
      });
    },
  };

  /** The one door: pusher-js calls it for every channel that needs it, and on every reconnect. */
  const authorize = (asking: Required<Asking>, callback: AuthCallback<ChannelAuthData>) => {
    const subscription = entries.get(asking.channelName)?.subscription;
    if (subscription) subscription.authorize(asking, callback);
    else ownAuthorizer(asking, callback);
  };

  /** Puts our door in place of the client's own: again after `switchCluster`, which makes the config anew. */
  const takeDoor = ({ config }: PusherClient) => {
    if (config.channelAuthorizer !== authorize) ownAuthorizer = config.channelAuthorizer;
    config.channelAuthorizer = authorize;
  };

  const start = (entry: ChannelEntry) => {
    if (client) {
      entry.subscription = createSubscription(client, entry, host);
      entry.subscription.subscribe();
    } else host.set(entry, session.getOptions().enabled === false || session.error ? IDLE : PENDING);
  };

  const end = (entry: ChannelEntry) => {
    clearTimeout(entry.timer);
    entry.subscription?.leave();
    entries.delete(entry.name);
  };

  followClient(session, {
    attach(next) {
      client = next;
      if (next) takeDoor(next);
      for (const entry of entries.values()) {
        // A channel that nobody wants any more is taken over by nobody, either.
        if (entry.claims) start(entry);
        else end(entry);
      }
    },
    receive(event, data) {
      if (client) takeDoor(client);
      const frame = data as Frame;
      if (event === 'message') entries.get(frame.channel ?? '')?.subscription?.receive(frame);
      else for (const { subscription } of entries.values()) subscription?.follow();
    },
    detach(last) {
      last.config.channelAuthorizer = ownAuthorizer;
      for (const entry of entries.values()) {
        entry.subscription?.leave();
        entry.subscription = null;
      }
    },
  });
  session.on(() => {
    // pusher-js may never load.
    if (!client) for (const entry of entries.values()) start(entry);
  });

  return {
    /** Tells of a channel's changes, by its name. */
    on,
    changed: emit,
    find: (name: string) => entries.get(name),
    /** Keeps a channel subscribed until it is released. */
    retain(name: string): () => void {
      const entry = entries.get(name) ?? createEntry(name);
      clearTimeout(entry.timer);
      if (!entry.claims++ && !entries.has(name)) {
        entries.set(name, entry);
        start(entry);
      }
      return () => {
        if (--entry.claims) return;
        if (client) entry.timer = setTimeout(end, LINGER, entry);
        else end(entry);
      };
    },
    retry(name: string): void {
      const entry = entries.get(name);
      if (entry?.state.status !== 'error') return;
      host.set(entry, PENDING);
      entry.subscription?.subscribe();
    },
  };
}
