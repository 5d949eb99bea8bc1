import type { Inspector } from 'react-pusher-user';
import type { Gap } from 'react-pusher-user/gap';
import type { AuthEntry } from './AuthEntry';
import type { ConnectionPeriod } from './ConnectionPeriod';
import { EntryLog } from './EntryLog';
import { FrameLog } from './FrameLog';
import { LatencyLog } from './LatencyLog';
import type { PathStep } from './PathStep';
import { recordAuth } from './recordAuth';
import { recordConnection } from './recordConnection';
import { recordFrames } from './recordFrames';
import { recordPath } from './recordPath';
import { recordSigninLatency } from './recordSigninLatency';

/** What an open panel has recorded. */
export interface Recorder {
  readonly frames: FrameLog;
  readonly path: EntryLog<PathStep>;
  readonly periods: EntryLog<ConnectionPeriod>;
  readonly latencies: LatencyLog;
  readonly authEntries: EntryLog<AuthEntry>;
  /** `useRecorder` adds them: what finds them is made for React. */
  readonly gaps: EntryLog<Gap>;
  /** Starts to record. Returns the function that ends it. */
  start(): () => void;
}

/** Creates the recorder of one open panel. What it has recorded goes with it. */
export function createRecorder(inspector: Inspector): Recorder {
  const frames = new FrameLog();
  const path = new EntryLog<PathStep>(200);
  const periods = new EntryLog<ConnectionPeriod>(200);
  const latencies = new LatencyLog();
  const authEntries = new EntryLog<AuthEntry>(200);
  return {
    frames,
    path,
    periods,
    latencies,
    authEntries,
    gaps: new EntryLog<Gap>(200),
    start() {
      const stops = [
        recordPath(inspector, path),
        recordConnection(inspector, periods, latencies),
        recordFrames(inspector, frames, latencies),
        recordAuth(inspector, authEntries, latencies),
        recordSigninLatency(inspector, latencies),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
