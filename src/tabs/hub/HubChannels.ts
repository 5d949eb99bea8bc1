import { type Frame, readData, readId, writeFrame } from './Frame';
import { allowsClientEvents } from '../channelNames';
import type { Guest } from './Guest';
import { HubChannel } from './HubChannel';
import { sendToGuests } from './sendToGuests';
import type { SessionHost } from './SessionHost';

/** The channels of one socket, each subscribed once, however many guests use it. */
export class HubChannels {
  readonly #host: SessionHost;
  readonly #channels = new Map<string, HubChannel>();

  constructor(host: SessionHost) {
    this.#host = host;
  }

  /** The names of the channels to which the socket is subscribed. */
  get joined(): string[] {
    return [...this.#channels.values()].filter(({ isJoined }) => isJoined).map(({ name }) => name);
  }

  guestsOf(name: string): Guest[] {
    return [...(this.#channels.get(name)?.guests ?? [])];
  }

  /** Takes in a guest that has got its channels from another socket: it is told nothing. */
  resume(guest: Guest, names: string[]): void {
    for (const name of names) this.#channels.get(name)?.guests.add(guest);
  }

  subscribe(guest: Guest, raw: string, data: unknown): void {
    const { channel: name, channel_data: memberData } = readData(data);
    if (typeof name !== 'string') return;
    const member = readId(memberData, 'user_id');
    const channel = this.#channels.get(name) ?? this.#create(name, member);
    if (member !== null && channel.member !== null && member !== channel.member) {
      this.#host.move(guest, member);
    } else if (channel.isJoined) this.#admit(guest, channel);
    else channel.requests.add({ guest, raw });
  }

  unsubscribe(guest: Guest, data: unknown): void {
    const channel = this.#channels.get(String(readData(data).channel));
    if (channel) this.#leave(guest, channel);
  }

  /** Sends a client event to the other guests of its channel: the server spares the whole socket. */
  relay(sender: Guest, { event, channel: name = '', data }: Frame, user: string | null): void {
    const channel = this.#channels.get(name);
    if (!channel?.guests.has(sender) || !allowsClientEvents(name)) return;
    const member = name.startsWith('presence-') ? (channel.member ?? user) : null;
    const frame = { event, channel: name, data, ...(member !== null && { user_id: member }) };
    sendToGuests(
      [...channel.guests].filter((guest) => guest !== sender),
      JSON.stringify(frame),
    );
  }

  /** Takes in a frame of the server that names a channel. */
  receive(frame: Frame, raw: string): void {
    const channel = this.#channels.get(frame.channel ?? '');
    if (!channel) return;
    if (frame.event === 'pusher:subscription_error' || frame.event === 'pusher:error') {
      this.#fail(channel, raw);
      return;
    }
    channel.note(frame, raw);
    if (frame.event !== 'pusher_internal:subscription_succeeded') sendToGuests(channel.guests, raw);
    else this.#host.onChange();
    for (const { guest } of channel.isJoined ? channel.requests.succeed() : []) this.#admit(guest, channel);
  }

  remove(guest: Guest): void {
    for (const channel of [...this.#channels.values()]) this.#leave(guest, channel);
  }

  #create(name: string, member: string | null): HubChannel {
    const channel = new HubChannel(name, member, this.#host.sendToServer);
    this.#channels.set(name, channel);
    return channel;
  }

  #admit(guest: Guest, channel: HubChannel): void {
    channel.guests.add(guest);
    for (const frame of channel.snapshot()) sendToGuests([guest], frame);
  }

  #fail(channel: HubChannel, raw: string): void {
    const request = channel.requests.fail();
    if (request) sendToGuests([request.guest], raw);
    if (channel.isUnused()) this.#channels.delete(channel.name);
  }

  #leave(guest: Guest, channel: HubChannel): void {
    const wasUnused = channel.isUnused();
    channel.guests.delete(guest);
    channel.requests.remove(guest);
    if (wasUnused || !channel.isUnused()) return;
    this.#channels.delete(channel.name);
    this.#host.sendToServer(writeFrame({ event: 'pusher:unsubscribe', data: { channel: channel.name } }));
    this.#host.onChange();
  }
}
