import { DEFAULT_RULES, type ServerRules } from '../playground/ServerRules';

/** A way in which the app's backend or Pusher misbehaves. The toolbar lists them. */
interface Fault {
  title: string;
  rules?: Partial<ServerRules>;
  /** Drops all connections each time this many milliseconds have passed. */
  dropEvery?: number;
}

export const FAULTS = {
  none: { title: 'No fault' },
  deny: { title: 'Endpoint denies (403)', rules: { endpoint: 'deny' } },
  fail: { title: 'Endpoint fails (500)', rules: { endpoint: 'fail' } },
  stall: { title: 'Endpoint does not answer', rules: { endpoint: 'stall' } },
  'wrong-secret': { title: 'Endpoint signs with a wrong secret', rules: { endpoint: 'wrong-secret' } },
  'wrong-user': { title: 'Endpoint signs another user', rules: { endpoint: 'wrong-user' } },
  'ignore-signin': { title: 'Pusher ignores sign-ins', rules: { ignoresSignin: true } },
  'refuse-connections': { title: 'Pusher refuses connections', rules: { refusesConnections: true } },
  'drop-connections': { title: 'Connections drop every 5 s', dropEvery: 5000 },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

/** Returns the rules of a server with this fault. */
export function rulesOf(name: FaultName): ServerRules {
  const fault: Fault = FAULTS[name];
  return { ...DEFAULT_RULES, ...fault.rules };
}

export function dropIntervalOf(name: FaultName): number | undefined {
  const fault: Fault = FAULTS[name];
  return fault.dropEvery;
}
