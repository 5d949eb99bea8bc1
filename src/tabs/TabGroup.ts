import type { SharedConnectionState } from 'react-pusher-user';
import { GroupMail } from './GroupMail';
import { Hub } from './hub/Hub';
import { Membership } from './Membership';
import { Silence } from './Silence';
import type { TabEnvironment, TabSocket } from './TabEnvironment';
import type { GuestId, GuestMessage, HubMessage } from './TabMessage';
import type { VirtualSocket } from './VirtualSocket';

/** A client of this page that belongs to a group. */
export interface GroupClient {
  /** Opens a real socket to the URL of the group. */
  openReal(): TabSocket;
  onState(state: SharedConnectionState): void;
}

/** One page's part in a group of tabs: its virtual sockets, and the hub while the page leads. */
export class TabGroup {
  /** Whether the browser keeps the page from taking part. */
  isRefused = false;
  readonly #environment: TabEnvironment;
  readonly #name: string;
  readonly #user: string | null;
  readonly #clients = new Set<GroupClient>();
  readonly #sockets = new Map<GuestId, VirtualSocket>();
  readonly #mail: GroupMail;
  readonly #membership: Membership;
  readonly #silence: Silence;
  #tabs = 0;
  #hub: Hub | null = null;

  constructor(environment: TabEnvironment, name: string, user: string | null) {
    this.#environment = environment;
    this.#name = name;
    this.#user = user;
    this.#mail = new GroupMail(environment, name, {
      onNewLeader: () => this.#onNewLeader(),
      onLeaderMessage: ({ tabs }) => this.#showTabs(tabs),
      onHubMessage: (message) => this.#onHubMessage(message),
      onGuestMessage: (message) => this.#onGuestMessage(message),
    });
    this.#membership = new Membership(environment, name, {
      onPresent: () => this.#eachSocket((socket) => socket.onLeader()),
      onLead: () => this.#lead(),
      onOver: () => this.#endHub(),
      onRefused: () => (this.isRefused = true),
      isNeeded: () => this.#hub?.hasForeignGuests ?? false,
    });
    this.#silence = new Silence(environment, {
      isDependent: () => !this.#hub && this.#sockets.size > 0,
      lastHeard: () => this.#mail.lastHeard,
      ask: () => this.#mail.post({ type: 'ask' }),
      onSilent: () => this.#membership.steal(),
    });
  }

  /** When a leader was heard of last. */
  get lastHeard(): number {
    return this.#mail.lastHeard;
  }

  add(client: GroupClient): void {
    this.#clients.add(client);
    this.#showTabs(this.#tabs);
  }

  /** Removes a client. Returns whether it was the last one here, with which the page leaves the group. */
  remove(client: GroupClient): boolean {
    this.#clients.delete(client);
    if (this.#clients.size > 0) return false;
    this.#membership.end();
    this.#silence.stop();
    this.#mail.close();
    return true;
  }

  connect(socket: VirtualSocket): void {
    this.#sockets.set(socket.id, socket);
    // Sent later, so that pusher-js can listen to the socket first.
    if (this.#membership.isPresent) queueMicrotask(() => socket.onLeader());
    this.#silence.watch();
  }

  disconnect(socket: VirtualSocket): void {
    this.#sockets.delete(socket.id);
  }

  /** Sends a message to the hub, on whichever page it is. */
  post(message: GuestMessage): void {
    if (this.#hub) this.#mail.deliver(message);
    else this.#mail.post(message);
  }

  #lead(): void {
    const [client] = this.#clients;
    if (!client) return;
    const hub = new Hub({
      environment: this.#environment,
      group: this.#name,
      user: this.#user,
      epoch: this.#mail.nextEpoch(),
      openReal: () => ([...this.#clients][0] ?? client).openReal(),
      deliver: (message) => this.#mail.deliver(message),
      onTabs: () => this.#announce(),
    });
    this.#hub = hub;
    this.#announce();
  }

  #announce(): void {
    if (!this.#hub) return;
    const message = { type: 'hub', epoch: this.#hub.epoch, tabs: this.#hub.tabs } as const;
    this.#mail.post(message);
    this.#mail.deliver(message);
  }

  /** The page leads no more, or is gone: its sockets have no hub. pusher-js opens others. */
  #endHub(): void {
    this.#hub?.end();
    this.#hub = null;
    this.#eachSocket((socket) => socket.onHubGone());
    this.#showTabs(0);
  }

  #onNewLeader(): void {
    // Another page leads, and the browser has not told this one yet that its lock is stolen.
    if (this.#hub && this.#hub.epoch < this.#mail.epoch) this.#membership.handOver();
    this.#eachSocket((socket) => socket.onLeader());
  }

  #onHubMessage(message: HubMessage): void {
    for (const id of message.to) {
      const socket = this.#sockets.get(id);
      if (message.type === 'frame') socket?.receive(message.data);
      else if (message.type === 'auth') socket?.host.onAuth(message.key, message.reply);
      else {
        if (message.move !== undefined) socket?.host.onMove(message.move);
        socket?.finish(message.code, message.reason);
      }
    }
  }

  #onGuestMessage(message: GuestMessage): void {
    if (!this.#hub) return;
    if (message.type === 'ask') this.#announce();
    else this.#hub.receive(message);
    if (this.#membership.isFrozen && this.#hub.hasForeignGuests) this.#membership.handOver();
  }

  #showTabs(tabs: number): void {
    this.#tabs = tabs;
    const isKnown = this.#mail.lastHeard > 0;
    const role = this.#hub ? 'leader' : isKnown ? 'follower' : null;
    for (const client of this.#clients) client.onState({ role, tabs });
  }

  #eachSocket(callback: (socket: VirtualSocket) => void): void {
    for (const socket of [...this.#sockets.values()]) callback(socket);
  }
}
