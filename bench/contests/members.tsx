import type { Binding } from '../harness/Binding';
import type { Contest } from '../harness/Contest';
import type { Stage } from '../harness/createStage';
import { joins } from '../harness/frameOf';
import { settle } from '../harness/settle';
import { startApp } from '../harness/startApp';
import { until } from '../harness/until';

const [ROOM, OTHER_ROOM] = ['presence-room', 'presence-other'];

/** Who is there, as components show it. */
export function members(stage: Stage): Contest[] {
  const createMembers = ({ useMembers }: Binding) => {
    const seen = { renders: 0, members: 0 };
    function Members({ room = ROOM }: { room?: string }) {
      seen.renders++;
      seen.members = useMembers(room).length;
      return null;
    }
    return { seen, Members };
  };
  return [
    {
      name: 'renders of a component that shows the members, by 100 joins in one tick',
      measure: (binding) => async () => {
        const { seen, Members } = createMembers(binding);
        const app = await startApp(stage, binding);
        await app.showOn([ROOM], <Members />);
        const before = seen.renders;
        stage.receive(joins(ROOM, 100));
        await until(() => seen.members === 101);
        await app.unmount();
        return seen.renders - before;
      },
    },
    {
      name: 'renders of a component that shows the members, by 100 joins on another channel',
      measure: (binding) => async () => {
        const [here, there] = [createMembers(binding), createMembers(binding)];
        const app = await startApp(stage, binding);
        await app.showOn(
          [ROOM, OTHER_ROOM],
          <>
            <here.Members />
            <there.Members room={OTHER_ROOM} />
          </>,
        );
        const before = here.seen.renders;
        stage.receive(joins(OTHER_ROOM, 100));
        await until(() => there.seen.members === 101);
        await app.unmount();
        return here.seen.renders - before;
      },
    },
    {
      name: 'members not seen, of 101, by a component that mounts later',
      measure: (binding) => async () => {
        const [early, late] = [createMembers(binding), createMembers(binding)];
        const app = await startApp(stage, binding);
        await app.showOn([ROOM], <early.Members />);
        stage.receive(joins(ROOM, 100));
        await settle();
        await app.showOn(
          [ROOM],
          <>
            <early.Members />
            <late.Members />
          </>,
        );
        await app.unmount();
        return 101 - late.seen.members;
      },
    },
  ];
}
