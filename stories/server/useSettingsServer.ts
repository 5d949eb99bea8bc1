import { useCallback } from 'react';
import type { PageServerOptions } from '../playground/createPageServer';
import type { TrafficLog } from '../playground/createTrafficLog';
import { usePageServer } from '../playground/usePageServer';
import { dropIntervalOf } from './FAULTS';
import type { ServerSettings } from './ServerSettings';

/** Creates the server of a playground with the settings of the toolbar. Returns `null` before the mount. */
export function useSettingsServer<Server extends { close: () => void }>(
  create: (log: TrafficLog, latency: number, options: PageServerOptions) => Server,
  log: TrafficLog,
  { dialect, latency, fault }: ServerSettings,
): Server | null {
  const createWithSettings = useCallback(
    (trafficLog: TrafficLog, delay: number) =>
      create(trafficLog, delay, { dialect, dropEvery: dropIntervalOf(fault) }),
    [create, dialect, fault],
  );
  return usePageServer(createWithSettings, log, latency);
}
