import { createEmitter } from '../lib/createEmitter';
import type { SharedSocket } from '../SocketSharing';
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
  readonly runtime: PusherRuntime;
  /** The client's part in a connection that tabs share; `null` if the connection is not shared. */
  readonly sharedSocket: SharedSocket | null;
  /** Calls `listener` with each event of the connection. Returns the function that removes it. */
  onEvent(listener: (event: ConnectionEvent) => void): () => void;
  /** Calls `listener` when the last provider detaches: what was replaced on the client is restored. */
  onDetach(listener: () => void): void;
  /**
   * Asks whether an auth request may be made now. Returns 0 if so, and counts it. Otherwise returns how long to wait before
   * asking again, in milliseconds, because the last connections did not last.
   */
  admitRequest(): number;
}

interface CountedAttachment {
  attachment: ClientAttachment;
  restore(): void;
  /** The number of providers. */
  count: number;
}

const attachments = new WeakMap<PusherClient, CountedAttachment>();

/**
 * Attaches to a client, once however many providers share it. When the last provider has detached,
 * `detach` restores all that the attachment replaced on the client.
 */
export function attachToClient(
  client: PusherClient,
  sharedSocket: SharedSocket | null = null,
): { attachment: ClientAttachment; detach(): void } {
  const counted = attachments.get(client) ?? createAttachment(client, sharedSocket);
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

function createAttachment(client: PusherClient, sharedSocket: SharedSocket | null): CountedAttachment {
  if (process.env.NODE_ENV !== 'production') warnOfMissingInternals(client);
  const events = createEmitter<ConnectionEvent>();
  const detachListeners: (() => void)[] = [];
  const gate = createStabilityGate();
  const watch = new ConnectionWatch(client, (event) => {
    authenticator.own.replace();
    gate.onEvent(event);
    // pusher-js asks again on the next socket. The machine of each sign-in cancels its own request.
    if (event.type === 'lost' || event.type === 'closed') authenticator.dropOpenRequest();
    events.emit('event', event);
  });
  const authenticator = new UserAuthenticator(client, watch);

  return {
    count: 0,
    attachment: {
      client,
      watch,
      authenticator,
      runtime: runtimeOf(client),
      sharedSocket,
      onEvent: (listener) => events.on('event', listener),
      onDetach(listener) {
        detachListeners.push(listener);
      },
      admitRequest: gate.admitRequest,
    },
    restore() {
      for (const listener of detachListeners) listener();
      authenticator.own.restore();
      watch.stop();
    },
  };
}
