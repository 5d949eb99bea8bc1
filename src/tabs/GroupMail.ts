import type { TabChannel, TabEnvironment } from './TabEnvironment';
import type { GuestMessage, HubMessage, LeaderMessage, TabMessage } from './TabMessage';

interface MailReader {
  /** Called once for each leader, before its first message. */
  onNewLeader(isWarm: boolean): void;
  onLeaderMessage(message: LeaderMessage): void;
  onHubMessage(message: HubMessage): void;
  onGuestMessage(message: GuestMessage): void;
}

/** The messages of a group, as one peer sends and receives them: one channel for all, and an inbox of its own. */
export class GroupMail {
  /** When a leader was heard of last. */
  lastHeard = 0;
  /** The epoch of the latest leader. What an earlier one still says is dropped. */
  epoch = 0;
  /** What a leader has announced last. */
  announcement: LeaderMessage | null = null;
  readonly #environment: TabEnvironment;
  readonly #reader: MailReader;
  readonly #channel: TabChannel;
  readonly #inbox: TabChannel;
  #isClosed = false;

  constructor(environment: TabEnvironment, group: string, peer: string, reader: MailReader) {
    this.#environment = environment;
    this.#reader = reader;
    // Only code of this package posts to these channels, of this version of the protocol: it is part of their names.
    const onMessage = (message: unknown) => this.#receive(message as TabMessage);
    this.#channel = environment.openChannel(group, onMessage);
    this.#inbox = environment.openChannel(`${group} ${peer}`, onMessage);
  }

  /** The epoch for a new leader: higher than all that this peer has heard of, and no other's. */
  nextEpoch(): number {
    return Math.max(this.#environment.now(), this.epoch + 1) + Math.random();
  }

  /** Sends a message to the hub, which is here if this peer leads. */
  post(message: GuestMessage, isLeading = false): void {
    if (isLeading) this.deliver(message);
    else this.#channel.postMessage(message);
  }

  /** Tells all peers that this one leads. */
  announce(message: LeaderMessage): void {
    this.#channel.postMessage(message);
    this.deliver(message);
  }

  /** Takes in a message as if it had come from another one. */
  deliver(message: TabMessage): void {
    queueMicrotask(() => this.#receive(message));
  }

  close(): void {
    this.#isClosed = true;
    this.#channel.close();
    this.#inbox.close();
  }

  #receive(message: TabMessage): void {
    if (this.#isClosed) return;
    if (!('epoch' in message)) {
      this.#reader.onGuestMessage(message);
      return;
    }
    const { epoch } = message;
    if (epoch < this.epoch) return;
    const isNew = epoch > this.epoch;
    this.epoch = epoch;
    this.lastHeard = this.#environment.now();
    if (isNew) this.#reader.onNewLeader(message.type === 'hub' && message.isWarm);
    if (message.type === 'hub') {
      this.announcement = message;
      this.#reader.onLeaderMessage(message);
    } else this.#reader.onHubMessage(message);
  }
}
