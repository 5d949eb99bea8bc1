import { type Frame, readData, readId, writeFrame } from './Frame';
import type { Guest } from './Guest';
import { HubChannel } from './HubChannel';
import type { SessionHost } from './SessionHost';

/** The channels of one socket, each subscribed once, however many guests use it. */
export class HubChannels {
  readonly #host: SessionHost;
  readonly #channels = new Map<string, HubChannel>();

  constructor(host: SessionHost) {
    this.#host = host;
  }

  subscribe(guest: Guest, raw: string, data: unknown): void {
    const { channel: name, channel_data: memberData } = readData(data);
    if (typeof name !== 'string') return;
    const member = readId(memberData, 'user_id');
    const channel = this.#channels.get(name) ?? this.#create(name, member);
    if (member !== null && channel.member !== null && member !== channel.member) {
      this.#host.move(guest, member);
    } else if (channel.isJoined) {
      channel.guests.add(guest);
      for (const frame of channel.snapshot()) this.#host.send([guest], frame);
    } else {
      channel.requests.push({ guest, raw });
      if (channel.requests.length === 1) this.#host.upstream(raw);
    }
  }

  unsubscribe(guest: Guest, data: unknown): void {
    const channel = this.#channels.get(String(readData(data).channel));
    if (channel) this.#leave(guest, channel);
  }

  /** Sends a client event to the other guests of its channel: the server spares the whole socket. */
  relay(sender: Guest, { event, channel: name = '', data }: Frame, user: string | null): void {
    const channel = this.#channels.get(name);
    if (!channel?.guests.has(sender) || !TAKES_CLIENT_EVENTS.test(name)) return;
    const others = [...channel.guests].filter((guest) => guest !== sender);
    const member = name.startsWith('presence-') ? (channel.member ?? user) : null;
    const frame = { event, channel: name, data, ...(member !== null && { user_id: member }) };
    this.#host.send(others, JSON.stringify(frame));
  }

  /** Takes in a frame of the server that names a channel. */
  receive(frame: Frame, raw: string): void {
    const channel = this.#channels.get(frame.channel ?? '');
    if (!channel) return;
    if (frame.event === 'pusher:subscription_error' || frame.event === 'pusher:error') {
      this.#fail(channel, raw);
      return;
    }
    const isReply = frame.event === 'pusher_internal:subscription_succeeded';
    channel.note(frame, raw);
    if (isReply && channel.requests.length > 0) this.#admit(channel);
    this.#host.send(isReply ? [] : channel.guests, raw);
  }

  remove(guest: Guest): void {
    for (const channel of [...this.#channels.values()]) this.#leave(guest, channel);
  }

  #create(name: string, member: string | null): HubChannel {
    const channel = new HubChannel(name, member);
    this.#channels.set(name, channel);
    return channel;
  }

  #admit(channel: HubChannel): void {
    const guests = channel.requests.flatMap(({ guest }) => guest ?? []);
    channel.requests = [];
    for (const guest of guests) channel.guests.add(guest);
    for (const frame of channel.snapshot()) this.#host.send(guests, frame);
  }

  /** The first one that has asked is told. The next one asks the server itself. */
  #fail(channel: HubChannel, raw: string): void {
    const guest = channel.requests.shift()?.guest;
    if (guest) this.#host.send([guest], raw);
    while (channel.requests[0]?.guest === null) channel.requests.shift();
    const [next] = channel.requests;
    if (next) this.#host.upstream(next.raw);
    else if (channel.guests.size === 0) this.#channels.delete(channel.name);
  }

  #leave(guest: Guest, channel: HubChannel): void {
    const hadGuest = channel.guests.delete(guest);
    const request = channel.requests.find((entry) => entry.guest === guest);
    if (request) request.guest = null;
    if ((!hadGuest && !request) || !channel.isUnused) return;
    this.#channels.delete(channel.name);
    this.#host.upstream(writeFrame({ event: 'pusher:unsubscribe', data: { channel: channel.name } }));
  }
}

/** Private and presence channels do, but encrypted ones do not. */
const TAKES_CLIENT_EVENTS = /^(private|presence)-(?!encrypted-)/;
