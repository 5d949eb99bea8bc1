import type { Binding } from '../harness/Binding';
import type { Contest } from '../harness/Contest';
import type { BenchServer } from '../harness/createBenchServer';
import { createJoinFrames } from '../harness/createFrame';
import { settle } from '../harness/settle';
import { startApp } from '../harness/startApp';
import { waitUntil } from '../harness/waitUntil';

const ROOM = 'presence-room';
const OTHER_ROOM = 'presence-other';

/** Contests about member lists. */
export function presenceContests(benchServer: BenchServer): Contest[] {
  const createMemberList = ({ useMembers }: Binding, channelName = ROOM) => {
    const counts = { renders: 0, members: 0 };
    function MemberList() {
      counts.renders++;
      counts.members = useMembers(channelName).length;
      return null;
    }
    return { counts, MemberList };
  };
  return [
    {
      name: 'renders of a member list, during 100 joins in one tick',
      createMeasure: (binding) => async () => {
        const { counts, MemberList } = createMemberList(binding);
        const app = await startApp(benchServer, binding);
        await app.showSubscribed([ROOM], <MemberList />);
        const before = counts.renders;
        benchServer.deliver(createJoinFrames(ROOM, 100));
        await waitUntil(() => counts.members === 101);
        await app.unmount();
        return counts.renders - before;
      },
    },
    {
      name: 'renders of a member list, during 100 joins on another channel',
      createMeasure: (binding) => async () => {
        const list = createMemberList(binding);
        const otherList = createMemberList(binding, OTHER_ROOM);
        const app = await startApp(benchServer, binding);
        await app.showSubscribed(
          [ROOM, OTHER_ROOM],
          <>
            <list.MemberList />
            <otherList.MemberList />
          </>,
        );
        const before = list.counts.renders;
        benchServer.deliver(createJoinFrames(OTHER_ROOM, 100));
        await waitUntil(() => otherList.counts.members === 101);
        await app.unmount();
        return list.counts.renders - before;
      },
    },
    {
      name: 'members, of 101, missing from a member list that mounts later',
      createMeasure: (binding) => async () => {
        const earlyList = createMemberList(binding);
        const lateList = createMemberList(binding);
        const app = await startApp(benchServer, binding);
        await app.showSubscribed([ROOM], <earlyList.MemberList />);
        benchServer.deliver(createJoinFrames(ROOM, 100));
        await settle();
        await app.showSubscribed(
          [ROOM],
          <>
            <earlyList.MemberList />
            <lateList.MemberList />
          </>,
        );
        await app.unmount();
        return 101 - lateList.counts.members;
      },
    },
  ];
}
