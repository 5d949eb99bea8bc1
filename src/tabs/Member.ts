import { GroupMail } from './GroupMail';
import { Hub } from './hub/Hub';
import type { MemberClient } from './MemberClient';
import { Membership } from './Membership';
import { PROBLEM } from './PROBLEM';
import { Silence } from './Silence';
import type { TabEnvironment } from './TabEnvironment';
import type { GuestMessage, HubMessage } from './TabMessage';
import { VirtualSocket } from './VirtualSocket';

/** One client as a member of a group: its virtual socket, and the hub while it leads. */
export class Member {
  readonly #environment: TabEnvironment;
  readonly #group: string;
  readonly #user: string | null;
  readonly #client: MemberClient;
  readonly #id: string;
  readonly #mail: GroupMail;
  readonly #membership: Membership;
  readonly #silence: Silence;
  #socket: VirtualSocket | null = null;
  #socketCount = 0;
  #hub: Hub | null = null;
  /** Whether the browser grants no locks here. */
  #isRefused = false;
  /** Why the current socket is one of the tab's own. */
  #problem: string | undefined;

  /** @param user - the user in the name of the group */
  constructor(environment: TabEnvironment, group: string, user: string | null, client: MemberClient) {
    this.#environment = environment;
    this.#group = group;
    this.#user = user;
    this.#client = client;
    this.#id = environment.createId();
    this.#mail = new GroupMail(environment, group, this.#id, {
      onNewLeader: () => this.#onNewLeader(),
      onLeaderMessage: ({ tabs }) => this.#showState(tabs),
      onHubMessage: (message) => this.#onHubMessage(message),
      onGuestMessage: (message) => this.#onGuestMessage(message),
    });
    this.#membership = new Membership(environment, group, this.#id, {
      onPresent: () => this.#socket?.onLeader(),
      onLead: () => this.#lead(),
      onOver: () => this.#endHub(),
      onRefused: () => {
        this.#isRefused = true;
        this.#useOwn(PROBLEM.refused);
      },
      isNeeded: () => this.#hub?.hasOthers ?? false,
    });
    this.#silence = new Silence(environment, {
      isDependent: () => !this.#hub && this.#socket !== null,
      lastHeard: () => this.#mail.lastHeard,
      ask: () => this.#mail.post({ type: 'ask' }),
      onSilent: () => this.#membership.steal(),
      onHopeless: () => this.#useOwn(PROBLEM.noAnswer),
    });
  }

  /** Opens a virtual socket. With `problem`, which prevents sharing, it leads to a real one of the tab's own. */
  open(problem: string | null = this.#isRefused ? PROBLEM.refused : null): VirtualSocket {
    const number = ++this.#socketCount;
    const socket: VirtualSocket = new VirtualSocket(number, {
      post: (request) => this.#mail.post({ from: this.#id, socket: number, ...request }, this.#hub !== null),
      onClosed: () => {
        if (this.#socket === socket) this.#socket = null;
        this.#client.onSocketClosed(socket);
      },
    });
    this.#socket = socket;
    this.#problem = undefined;
    if (problem) this.#useOwn(problem);
    // Sent later, so that pusher-js can listen to the socket first.
    else if (this.#membership.isPresent) queueMicrotask(() => socket.onLeader());
    this.#silence.watch();
    return socket;
  }

  end(): void {
    this.#membership.end();
    this.#silence.stop();
    this.#mail.close();
  }

  #useOwn(problem: string): void {
    const socket = this.#socket;
    if (!socket?.isWaiting) return;
    this.#socket = null;
    this.#problem = problem;
    socket.useOwn(this.#environment.openSocket(() => this.#client.openReal()));
    this.#showState(0);
  }

  #lead(): void {
    this.#hub = new Hub({
      environment: this.#environment,
      group: this.#group,
      user: this.#user,
      member: this.#id,
      epoch: this.#mail.nextEpoch(),
      openReal: () => this.#client.openReal(),
      deliver: (message) => this.#mail.deliver(message),
      onTabs: () => this.#announce(),
    });
    this.#announce();
  }

  #announce(): void {
    if (!this.#hub) return;
    this.#mail.announce({ type: 'hub', epoch: this.#hub.epoch, tabs: this.#hub.tabs });
  }

  #endHub(): void {
    this.#hub?.end();
    this.#hub = null;
    this.#socket?.onHubGone();
    this.#showState(0);
  }

  #onNewLeader(): void {
    // Another member leads, and the browser has not told this one yet that its lock is stolen.
    if (this.#hub && this.#hub.epoch < this.#mail.epoch) this.#membership.handOver();
    this.#socket?.onLeader();
  }

  #onHubMessage(message: HubMessage): void {
    const socket = this.#socket;
    if (socket?.number !== message.socket) return;
    if (message.type === 'frame') socket.receive(message.data);
    else if (message.type === 'auth') this.#client.onAuth(socket, message.key, message.reply);
    else {
      if (message.move !== undefined) this.#client.onMove(message.move);
      socket.finish(message.code, message.reason);
    }
  }

  #onGuestMessage(message: GuestMessage): void {
    if (!this.#hub) return;
    if (message.type === 'ask') this.#announce();
    else this.#hub.receive(message);
    if (this.#membership.isFrozen && this.#hub.hasOthers) this.#membership.handOver();
  }

  #showState(tabs: number): void {
    const isKnown = this.#mail.lastHeard > 0 && !this.#problem;
    const role = this.#hub ? 'leader' : isKnown ? 'follower' : null;
    this.#client.onState({ role, tabs, problem: this.#problem });
  }
}
