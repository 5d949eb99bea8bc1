import type { Inspector } from 'react-pusher-user';
import type { LatencyLog } from './LatencyLog';

/** Measures how long Pusher takes to answer a sign-in. Returns the function that ends it. */
export const recordSigninLatency = (inspector: Inspector, latencies: LatencyLog): (() => void) =>
  inspector.onTransition(({ previous, next }) => {
    if (next.status === 'verifying' && previous.status !== 'verifying') latencies.begin('sign-in');
    if (previous.status !== 'verifying' || next.status === 'verifying') return;
    if (next.status === 'signed-in') latencies.end('sign-in');
    else latencies.drop('sign-in');
  });
