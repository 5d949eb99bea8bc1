import type { Dialect } from 'react-pusher-user/testing';
import { FAULTS, type FaultName } from './FAULTS';

/** What the toolbar sets: how the server in this page behaves. */
export interface ServerSettings {
  /** The server to imitate. */
  dialect: Dialect;
  /** Delay of each frame, and half the delay of each request, in milliseconds. */
  latency: number;
  fault: FaultName;
}

export const DIALECTS = {
  pusher: 'Pusher Channels',
  soketi: 'soketi',
  sockudo: 'Sockudo',
  reverb: 'Laravel Reverb',
} as const satisfies Record<Dialect, string>;

/** Returns the settings that Storybook's globals contain. An unknown value becomes the default. */
export function serverSettingsOf(globals: Record<string, unknown>): ServerSettings {
  const { dialect, fault } = globals;
  const latency = Number(globals.latency);
  return {
    dialect: isKeyOf(DIALECTS, dialect) ? dialect : 'pusher',
    latency: latency >= 0 ? latency : 60,
    fault: isKeyOf(FAULTS, fault) ? fault : 'none',
  };
}

const isKeyOf = <Key extends string>(record: Record<Key, unknown>, key: unknown): key is Key =>
  typeof key === 'string' && Object.hasOwn(record, key);
