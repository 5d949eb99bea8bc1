import { blockSockets } from '../pusher/blockSockets';
import { dropSocket } from '../pusher/dropSocket';
import { holdFrames } from '../pusher/holdFrames';
import { setOffline } from '../pusher/setOffline';
import { watchSockets } from '../pusher/watchSockets';
import type { SimulationName } from './SIMULATIONS';
import type { Simulation } from './Simulation';

/** How long an auth request waits while it is delayed, in milliseconds. */
const AUTH_DELAY = 3000;

const simulations: Record<SimulationName, Simulation> = {
  offline: {
    onClient(client) {
      const endOffline = setOffline(client);
      const unblock = blockSockets(client);
      dropSocket(client);
      return () => {
        endOffline();
        unblock();
      };
    },
    failure: { code: 'unreachable' },
  },
  freeze: {
    onClient(client, inspector) {
      const unblock = blockSockets(client);
      const release = watchSockets(inspector, holdFrames);
      return () => {
        release();
        unblock();
      };
    },
  },
  expire: { onStart: dropSocket, failure: { code: 'denied', status: 401 } },
  delay: { delay: AUTH_DELAY },
  fail: { failure: { code: 'http-error', status: 500 } },
  unreachable: { failure: { code: 'unreachable' } },
};

export const simulationOf = (name: SimulationName): Simulation => simulations[name];
