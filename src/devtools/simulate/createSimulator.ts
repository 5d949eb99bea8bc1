import type { AuthInterceptor, Inspector } from 'react-pusher-user';
import { createValue, type Value } from '../lib/createValue';
import { dropSocket } from '../pusher/dropSocket';
import { followClient } from '../pusher/followClient';
import { simulationOf } from './simulationOf';
import type { SimulationName } from './SIMULATIONS';
import { wait } from './wait';

/** Makes things go wrong, on purpose. */
export interface Simulator {
  /** What is simulated at the moment. */
  readonly active: Pick<Value<ReadonlySet<SimulationName>>, 'getValue' | 'subscribe'>;
  start(name: SimulationName): void;
  undo(name: SimulationName): void;
  undoAll(): void;
  /** Closes the socket, once: pusher-js opens another one. */
  drop(): void;
}

export function createSimulator(inspector: Inspector): Simulator {
  const undos = new Map<SimulationName, () => void>();
  const active = createValue<ReadonlySet<SimulationName>>(new Set());
  const show = () => active.set(new Set(undos.keys()));
  const undo = (name: SimulationName) => {
    const end = undos.get(name);
    undos.delete(name);
    end?.();
    show();
  };
  return {
    active,
    start(name) {
      if (undos.has(name)) return;
      undos.set(name, startSimulation(inspector, name));
      show();
    },
    undo,
    undoAll() {
      for (const name of [...undos.keys()].reverse()) undo(name);
    },
    drop() {
      const client = inspector.client.getValue();
      if (client) dropSocket(client);
    },
  };
}

/** Starts a simulation. Returns the function that undoes all of it. */
function startSimulation(inspector: Inspector, name: SimulationName): () => void {
  const { onClient, onStart, failure, delay } = simulationOf(name);
  const interceptor: AuthInterceptor = {
    async before({ signal }) {
      if (delay) await wait(delay, signal);
      return failure ?? null;
    },
    after: () => undefined,
  };
  const stopIntercepting = failure || delay ? inspector.interceptAuth(interceptor) : null;
  const stopFollowing = onClient && followClient(inspector, (client) => onClient(client, inspector));
  const client = inspector.client.getValue();
  if (client) onStart?.(client);
  return () => {
    stopFollowing?.();
    stopIntercepting?.();
  };
}
