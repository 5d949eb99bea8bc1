import { GroupMail } from './GroupMail';
import { RealSocket, type RealSocketOptions } from './hub/RealSocket';
import { Hub } from './hub/Hub';
import type { PeerClient } from './PeerClient';
import { Membership } from './Membership';
import { passAnswer } from './passAnswer';
import { PROBLEM } from './PROBLEM';
import { Silence } from './Silence';
import { SocketSlot } from './SocketSlot';
import type { StandbyCode } from './standby/standbyCode';
import type { StandbyDuty } from './standby/StandbyDuty';
import type { GuestMessage, HubMessage } from './TabMessage';
import type { VirtualSocket } from './VirtualSocket';

interface PeerOptions extends RealSocketOptions {
  group: string;
  client: PeerClient;
  standbyCode: StandbyCode | null;
}

/** One client as a peer of a group: its virtual socket, and the hub while it leads. */
export class Peer {
  readonly #options: PeerOptions;
  readonly #id: string;
  readonly #mail: GroupMail;
  readonly #membership: Membership;
  readonly #silence: Silence;
  readonly #duty: StandbyDuty | null;
  readonly #sockets: SocketSlot;
  #hub: Hub | null = null;

  constructor(options: PeerOptions) {
    const { environment, group, standbyCode } = options;
    this.#options = options;
    this.#id = environment.createId();
    this.#mail = new GroupMail(environment, group, this.#id, {
      onNewLeader: (isWarm) => this.#onNewLeader(isWarm),
      onLeaderMessage: ({ tabs, standby }) => this.#showState(tabs, standby),
      onHubMessage: (message) => this.#onHubMessage(message),
      onGuestMessage: (message) => this.#onGuestMessage(message),
    });
    this.#sockets = new SocketSlot({
      ...options,
      post: (socket, request) => this.#mail.post({ from: this.#id, socket, ...request }, this.#hub !== null),
      onChange: () => this.#updateDuty(),
      onOwn: () => this.#showState(0),
    });
    this.#membership = new Membership(environment, group, this.#id, {
      onPresent: () => this.#sockets.current?.onLeader(),
      onFrozen: () => this.#updateDuty(),
      onLead: () => this.#lead(),
      onOver: () => this.#endHub(),
      onRefused: () => this.#sockets.refuse(),
      isNeeded: () => this.#hub?.hasOthers ?? false,
    });
    this.#duty =
      standbyCode &&
      new standbyCode.StandbyDuty({
        ...options,
        peer: this.#id,
        connect: (owner) => new RealSocket(options, owner),
        post: (request) => this.#sockets.current?.host.post(request),
      });
    this.#silence = new Silence(environment, {
      isDependent: () => !this.#hub && this.#sockets.current !== null,
      lastHeard: () => this.#mail.lastHeard,
      ask: () => this.#mail.post({ type: 'ask' }),
      onSilent: () => this.#membership.steal(),
      onHopeless: () => this.#sockets.useOwn(PROBLEM.noAnswer),
    });
  }

  /** Opens a virtual socket. With `problem`, it leads to a real one of the tab's own. */
  open(problem?: string): VirtualSocket {
    const socket = this.#sockets.open(problem);
    // Sent later, so that pusher-js can listen to the socket first.
    if (this.#membership.isPresent) queueMicrotask(() => socket.onLeader());
    this.#silence.watch();
    return socket;
  }

  end(): void {
    this.#membership.end();
    this.#duty?.update(false);
    this.#silence.stop();
    this.#mail.close();
  }

  #updateDuty(): void {
    const { isPresent, isFrozen } = this.#membership;
    const isFollower = !this.#hub && (this.#sockets.current?.isShared ?? false);
    this.#duty?.update(isPresent && !isFrozen && isFollower);
  }

  #lead(): void {
    if (this.#duty?.passesOn(this.#mail.announcement)) {
      this.#membership.pass();
      return;
    }
    this.#hub = new Hub({
      ...this.#options,
      peer: this.#id,
      epoch: this.#mail.nextEpoch(),
      warmStart: this.#duty?.take() ?? null,
      deliver: (message) => this.#mail.deliver(message),
      onAnnouncementChange: () => this.#announce(),
    });
    this.#announce();
  }

  #announce(): void {
    if (this.#hub) this.#mail.announce(this.#hub.announcement);
  }

  #endHub(): void {
    // With a standby, the next hub has the socket go on.
    if (!this.#hub?.announcement.standby) this.#sockets.current?.onHubGone();
    this.#hub?.end();
    this.#hub = null;
    this.#updateDuty();
    this.#showState(0);
  }

  #onNewLeader(isWarm: boolean): void {
    // Another peer leads, and the browser has not told this one yet that its lock is stolen.
    if (this.#hub && this.#hub.announcement.epoch < this.#mail.epoch) this.#membership.handOver();
    this.#sockets.current?.onLeader(isWarm);
  }

  #onHubMessage(message: HubMessage): void {
    const socket = this.#sockets.current;
    if (socket?.number === message.socket) passAnswer(message, socket, this.#options.client, this.#duty);
  }

  #onGuestMessage(message: GuestMessage): void {
    if (!this.#hub) return;
    if (message.type === 'ask') this.#announce();
    else this.#hub.receive(message);
    if (this.#membership.isFrozen && this.#hub.hasOthers) this.#membership.handOver();
  }

  #showState(tabs: number, standbyPeer: string | null = null): void {
    const { problem } = this.#sockets;
    const isKnown = this.#mail.lastHeard > 0 && !problem;
    const role = this.#hub ? 'leader' : isKnown ? 'follower' : null;
    const place = standbyPeer === this.#id ? 'this tab' : 'another tab';
    const standby = standbyPeer === null ? undefined : place;
    this.#options.client.onState({ role, tabs, standby, problem });
  }
}
