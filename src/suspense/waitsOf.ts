import type { Inspector } from 'react-pusher-user';
import { reportException } from './reportException';
import { SuspenseError } from './SuspenseError';
import { Wait, type WaitSource } from './Wait';

/** Opens what is waited for in one provider. `key` names it there. */
export interface WaitTarget {
  key: string;
  open(inspector: Inspector): WaitSource;
}

/** The waits of one provider, by the key of what they wait for. */
const waitsByProvider = new WeakMap<Inspector, Map<string, Wait>>();

function waitsOf(inspector: Inspector): Map<string, Wait> {
  const waits = waitsByProvider.get(inspector) ?? new Map<string, Wait>();
  waitsByProvider.set(inspector, waits);
  return waits;
}

/** The wait that is under way, if there is one. */
export const findWait = (inspector: Inspector, key: string): Wait | undefined => waitsOf(inspector).get(key);

/** Begins to wait, in place of a wait that is over. `isFirst`: the component has not been shown yet. */
export function beginWait(inspector: Inspector, { key, open }: WaitTarget, isFirst: boolean): Wait {
  const wait = new Wait({
    open: () => open(inspector),
    onLate() {
      if (isFirst && !inspector.isMounted()) reportMissingProvider();
    },
    onUnused() {
      endWait(inspector, key);
    },
  });
  // In this order: what is waited for is not given up in between.
  findWait(inspector, key)?.end();
  waitsOf(inspector).set(key, wait);
  return wait;
}

/** Ends the wait that is under way, if there is one. */
export function endWait(inspector: Inspector, key: string): void {
  findWait(inspector, key)?.end();
  waitsOf(inspector).delete(key);
}

let hasReported = false;

/** Once: React renders a provider that has not mounted anew each time, with waits of its own. */
function reportMissingProvider(): void {
  if (!hasReported) reportException(new SuspenseError('provider-not-mounted'));
  hasReported = true;
}
