import type { Binding } from '../harness/Binding';
import type { BenchServer } from '../harness/createBenchServer';
import { createBareBinding } from './createBareBinding';
import { createEchoBinding } from './createEchoBinding';
import { createOurBinding } from './createOurBinding';
import { createUsePusherBinding } from './createUsePusherBinding';

/** All bindings that a contest compares. Ours is the first. */
export const createBindings = (benchServer: BenchServer): Binding[] => [
  createOurBinding(benchServer),
  createBareBinding(benchServer),
  createUsePusherBinding(benchServer),
  createEchoBinding(benchServer),
];
