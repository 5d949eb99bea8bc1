import { GroupMail } from './GroupMail';
import { Hub } from './hub/Hub';
import type { MemberClient } from './MemberClient';
import { Membership } from './Membership';
import { PROBLEM } from './PROBLEM';
import { Silence } from './Silence';
import type { TabEnvironment } from './TabEnvironment';
import { StandbyDuty } from './standby/StandbyDuty';
import type { GuestMessage, GuestRequest, HubMessage, LeaderMessage } from './TabMessage';
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
  readonly #duty: StandbyDuty | null;
  /** The member that keeps a warm socket for the next hub. */
  #standby: string | null = null;
  /** The epoch in which this member has left the leadership to the standby: it does so once. */
  #passedIn = 0;
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
      onNewLeader: (isWarm) => this.#onNewLeader(isWarm),
      onLeaderMessage: (message) => this.#onLeaderMessage(message),
      onHubMessage: (message) => this.#onHubMessage(message),
      onGuestMessage: (message) => this.#onGuestMessage(message),
    });
    this.#membership = new Membership(environment, group, this.#id, {
      onPresent: () => this.#socket?.onLeader(),
      onFrozen: () => this.#updateDuty(),
      onLead: () => this.#lead(),
      onOver: () => this.#endHub(),
      onRefused: () => {
        this.#isRefused = true;
        this.#useOwn(PROBLEM.refused);
      },
      isNeeded: () => this.#hub?.hasOthers ?? false,
    });
    this.#duty =
      user !== null && client.isStandby
        ? new StandbyDuty({
            environment,
            group,
            user,
            openReal: () => client.openReal(),
            post: (request) => this.#postFor(this.#socket, request),
          })
        : null;
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
      environment: this.#environment,
      post: (request) => this.#postFor(socket, request),
      onOpen: () => this.#updateDuty(),
      onClosed: () => {
        if (this.#socket === socket) this.#socket = null;
        this.#updateDuty();
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
    this.#duty?.update(false);
    this.#membership.end();
    this.#silence.stop();
    this.#mail.close();
  }

  #postFor(socket: VirtualSocket | null, request: GuestRequest): void {
    if (!socket) return;
    this.#mail.post({ from: this.#id, socket: socket.number, ...request }, this.#hub !== null);
  }

  #updateDuty(): void {
    this.#duty?.update(!this.#hub && !this.#membership.isFrozen && (this.#socket?.isShared ?? false));
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
    const { epoch } = this.#mail;
    if (this.#standby !== null && this.#standby !== this.#id && this.#passedIn !== epoch) {
      this.#passedIn = epoch;
      this.#membership.pass();
      return;
    }
    this.#hub = new Hub({
      environment: this.#environment,
      group: this.#group,
      user: this.#user,
      member: this.#id,
      epoch: this.#mail.nextEpoch(),
      openReal: () => this.#client.openReal(),
      warm: this.#duty?.take() ?? null,
      deliver: (message) => this.#mail.deliver(message),
      onTabs: () => this.#announce(),
    });
    this.#announce();
  }

  #announce(): void {
    if (!this.#hub) return;
    const { epoch, tabs, standby, isWarm } = this.#hub;
    this.#mail.announce({ type: 'hub', epoch, tabs, standby, isWarm });
  }

  #endHub(): void {
    // With a standby, the next hub has the socket go on.
    if (!this.#hub?.standby) this.#socket?.onHubGone();
    this.#hub?.end();
    this.#hub = null;
    this.#updateDuty();
    this.#showState(0);
  }

  #onNewLeader(isWarm: boolean): void {
    // Another member leads, and the browser has not told this one yet that its lock is stolen.
    if (this.#hub && this.#hub.epoch < this.#mail.epoch) this.#membership.handOver();
    this.#socket?.onLeader(isWarm);
  }

  #onLeaderMessage({ tabs, standby }: LeaderMessage): void {
    this.#standby = standby;
    this.#showState(tabs);
  }

  #onHubMessage(message: HubMessage): void {
    const socket = this.#socket;
    if (socket?.number !== message.socket) return;
    if (message.type === 'frame') socket.receive(message.data);
    else if (message.type === 'auth') this.#client.onAuth(socket, message.key, message.reply);
    else if (message.type === 'mirror' || message.type === 'signed') this.#duty?.receive(message);
    else if (message.type === 'sign') {
      void this.#client
        .onSign(message)
        .then((signature) => this.#postFor(socket, { type: 'signed', ...signature }));
    } else if (message.type === 'resumed') {
      this.#client.onResumed(socket);
      socket.resume(message.socketId, message.frames);
    } else {
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
