import type { Binding } from '../harness/Binding';
import type { Stage } from '../harness/createStage';
import { bare } from './bare';
import { echo } from './echo';
import { ours } from './ours';
import { usePusher } from './usePusher';

/** All of them, ours first. */
export const bindingsOn = (stage: Stage): Binding[] =>
  [ours, bare, usePusher, echo].map((side) => side(stage));
