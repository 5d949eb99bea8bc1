import { createEmitter } from '../lib/createEmitter';
import { ChannelInterceptor } from './ChannelInterceptor';
import { ConnectionWatch } from './ConnectionWatch';
import type { ConnectionEvent } from './ConnectionEvent';
import { createStabilityGate } from './createStabilityGate';
import type { PusherClient } from './PusherClient';
import { runtimeOf, type PusherRuntime } from './runtimeOf';
import { UserAuthenticator } from './UserAuthenticator';
import { warnOfMissingInternals } from './warnOfMissingInternals';

/** All that we do to a client. Providers that share a client share its attachment. */
export interface ClientAttachment {
  readonly client: PusherClient;
  readonly watch: ConnectionWatch;
  readonly authenticator: UserAuthenticator;
  readonly channels: ChannelInterceptor;
  readonly runtime: PusherRuntime;
  /** Calls `listener` with each event of the connection. Returns the function that removes it. */
  onEvent(listener: (event: ConnectionEvent) => void): () => void;
  /** How long the next auth request has to wait, in milliseconds, since the last connections did not last. */
  getRequestDelay(): number;
}

interface CountedAttachment {
  attachment: ClientAttachment;
  restore(): void;
  /** The number of providers. */
  count: number;
}

const attachments = new WeakMap<PusherClient, CountedAttachment>();

/**
 * Attaches to a client, once however many providers share it. `detach` leaves the client as it was when the last provider
 * has detached.
 */
export function attachToClient(client: PusherClient): { attachment: ClientAttachment; detach(): void } {
  const counted = attachments.get(client) ?? createAttachment(client);
  attachments.set(client, counted);
  counted.count++;
  let isAttached = true;
  return {
    attachment: counted.attachment,
    detach() {
      if (!isAttached) return;
      isAttached = false;
      counted.count--;
      if (counted.count > 0) return;
      attachments.delete(client);
      counted.restore();
    },
  };
}

function createAttachment(client: PusherClient): CountedAttachment {
  warnOfMissingInternals(client);
  const events = createEmitter<[ConnectionEvent]>();
  const gate = createStabilityGate();
  const watch = new ConnectionWatch(client, (event) => {
    authenticator.install();
    gate.follow(event);
    if (event.type === 'lost' || event.type === 'closed') {
      authenticator.forgetSocket();
      channels.forgetSocket();
    }
    events.emit('event', event);
  });
  const authenticator = new UserAuthenticator(client, watch);
  const channels = new ChannelInterceptor(client);

  return {
    count: 0,
    attachment: {
      client,
      watch,
      authenticator,
      channels,
      runtime: runtimeOf(client),
      onEvent: (listener) => events.on('event', listener),
      getRequestDelay: gate.getDelay,
    },
    restore() {
      channels.restore();
      authenticator.restore();
      watch.stop();
    },
  };
}
