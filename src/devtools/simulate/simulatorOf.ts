import type { Inspector } from 'react-pusher-user';
import { createSimulator, type Simulator } from './createSimulator';

const simulators = new WeakMap<Inspector, Simulator>();

/** The simulator of a provider: the same for all its devtools. */
export function simulatorOf(inspector: Inspector): Simulator {
  const simulator = simulators.get(inspector) ?? createSimulator(inspector);
  simulators.set(inspector, simulator);
  return simulator;
}
