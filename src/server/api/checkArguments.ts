import { isChannelName } from '../isChannelName';
import { isEncryptedChannel } from '../isEncryptedChannel';
import { isSocketId } from '../isSocketId';
import { isUserId } from '../isUserId';
import type { ChannelAttribute } from './PusherApi';
import { PusherApiError } from './PusherApiError';

const LONGEST_EVENT = 200;
const MOST_CHANNELS = 100;
const MOST_EVENTS = 10;

const invalid = (problem: string) => new PusherApiError('invalid-argument', `Nothing was sent: ${problem}.`);

/** Checks the arguments of calls. Each throws a PusherApiError `invalid-argument`. */
export const checkArguments = {
  channel(name: unknown): void {
    if (isChannelName(name)) return;
    throw invalid(
      `${show(name)} is no name of a channel, which has 1 to 164 of the characters A-Z a-z 0-9 _ - = @ , . ;`,
    );
  },

  channels(names: readonly unknown[]): void {
    if (names.length === 0 || names.length > MOST_CHANNELS) {
      throw invalid(`an event goes to 1 to ${MOST_CHANNELS} channels, not ${names.length}`);
    }
    names.forEach(checkArguments.channel);
    if (names.length > 1 && names.some((name) => isEncryptedChannel(String(name)))) {
      throw invalid(
        'an event for an encrypted channel goes to that channel alone, because it is encrypted with its key',
      );
    }
  },

  /** A name that becomes a part of a URL, in which `.` and `..` would lead elsewhere. */
  pathSegment(name: string): void {
    if (name === '.' || name === '..') throw invalid(`no URL can contain the name ${show(name)}`);
  },

  event(name: unknown): void {
    if (typeof name === 'string' && name !== '' && name.length <= LONGEST_EVENT) return;
    throw invalid(`${show(name)} is no name of an event, which has 1 to ${LONGEST_EVENT} characters`);
  },

  socketId(socketId: unknown): void {
    if (socketId === undefined || isSocketId(socketId)) return;
    throw invalid(`${show(socketId)} is no socket id, which is like "123.456"`);
  },

  userId(userId: unknown): void {
    if (isUserId(userId)) return;
    throw invalid(
      `${show(userId)} is no id of a user, which has 1 to 128 of the characters A-Z a-z 0-9 _ - = @ , . ;`,
    );
  },

  info(info: readonly ChannelAttribute[] | undefined): void {
    if (info === undefined || (Array.isArray(info) && info.every((name) => /^[a-z_]+$/.test(String(name)))))
      return;
    throw invalid("`info` must be an array like ['user_count']");
  },

  batch(events: readonly unknown[]): void {
    if (Array.isArray(events) && events.length > 0 && events.length <= MOST_EVENTS) return;
    throw invalid(`a batch has 1 to ${MOST_EVENTS} events`);
  },

  json(json: string | undefined): string {
    if (json !== undefined) return json;
    throw invalid('the data have no JSON. Pass null for an event without data');
  },
};

/** A value of any type, for a message. */
const show = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(value.slice(0, LONGEST_EVENT))
    : `A value of the type ${typeof value}`;
