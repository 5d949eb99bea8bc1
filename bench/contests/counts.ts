import { bindingsOn } from '../bindings/bindingsOn';
import type { Contest, ContestGroup } from '../harness/Contest';
import { createStage, type Stage } from '../harness/createStage';
import { events } from './events';
import { members } from './members';
import { sockets } from './sockets';
import { subscriptions } from './subscriptions';

/** What does not depend on the machine. */
export function counts(): ContestGroup {
  const stage = createStage();
  const groups: ((stage: Stage) => Contest[])[] = [sockets, events, subscriptions, members];
  return { contests: groups.flatMap((group) => group(stage)), bindings: bindingsOn(stage), end: stage.end };
}
