import { isCacheChannel } from '../channelNames';
import { type Frame, readData, readId, writeFrame } from './Frame';
import type { Guest } from './Guest';
import { type QueuedFrame, RequestQueue } from './RequestQueue';

const SUCCEEDED = 'pusher_internal:subscription_succeeded';
const COUNT = 'pusher_internal:subscription_count';

/** A channel to which the socket is subscribed, or will be, and what a later subscriber has to be told. */
export class HubChannel {
  readonly guests = new Set<Guest>();
  readonly requests: RequestQueue<QueuedFrame>;
  isJoined = false;
  #success = '';
  #count: string | null = null;
  #cached: string | null = null;
  #members: Map<string, unknown> | null = null;

  constructor(
    readonly name: string,
    /** The member of a presence channel that the subscription names. */
    readonly member: string | null,
    sendToServer: (raw: string) => void,
  ) {
    this.requests = new RequestQueue(sendToServer);
  }

  isUnused(): boolean {
    return this.guests.size === 0 && this.requests.waiting.length === 0;
  }

  /** Remembers what a later subscriber has to be told. */
  note({ event, data }: Frame, raw: string): void {
    if (event === SUCCEEDED) {
      this.isJoined = true;
      this.#success = raw;
      const { hash } = readData(readData(data).presence);
      if (hash) this.#members = new Map(Object.entries(readData(hash)));
    } else if (event === COUNT) this.#count = raw;
    else if (event === 'pusher_internal:member_added') {
      this.#members?.set(readId(data, 'user_id') ?? '', readData(data).user_info);
    } else if (event === 'pusher_internal:member_removed') {
      this.#members?.delete(readId(data, 'user_id') ?? '');
    } else if (isCacheChannel(this.name)) this.#cached = raw;
  }

  /** The frames for a later subscriber. */
  snapshot(): string[] {
    const success = this.#members ? this.#presence(this.#members) : this.#success;
    return [success, this.#cached, this.#count].filter((raw) => raw !== null);
  }

  #presence(members: Map<string, unknown>): string {
    const presence = { ids: [...members.keys()], hash: Object.fromEntries(members), count: members.size };
    return writeFrame({ event: SUCCEEDED, channel: this.name, data: { presence } });
  }
}
