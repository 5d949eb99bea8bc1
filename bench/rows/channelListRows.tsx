import { useChannel, useChannelEvent, useChannels, usePusher } from 'react-pusher-user';
import { useEffect } from 'react';
import { createOurBinding } from '../bindings/createOurBinding';
import { createBenchServer } from '../harness/createBenchServer';
import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { timeOf } from '../harness/timeOf';
import {
  isLate,
  type ListWork,
  measureListEvents,
  measureListMount,
  measureStateChange,
  startConnectedApp,
} from '../measures/channelListMeasures';

const LATE = namesOf(20, 'late');
const ROOMS = [...namesOf(980), ...LATE];

let calls = 0;
let renders = 0;

function RoomList({ names }: { names: readonly string[] }) {
  useChannels(names);
  renders++;
  return null;
}
function Room({ name }: { name: string }) {
  useChannel(name);
  renders++;
  return null;
}
/** Bare pusher-js: an effect subscribes to all channels. */
function BareList({ names }: { names: readonly string[] }) {
  const pusher = usePusher();
  useEffect(() => {
    for (const name of names) pusher?.subscribe(name);
    return () => {
      for (const name of names) pusher?.unsubscribe(name);
    };
  }, [pusher, names]);
  return null;
}
function ListListener({ names }: { names: readonly string[] }) {
  useChannelEvent(names, 'tick', () => calls++);
  return null;
}
function Listener({ name }: { name: string }) {
  useChannelEvent(name, 'tick', () => calls++);
  return null;
}

/** Rows about a hook with 1,000 channels, beside 1,000 components with one channel each. */
export function channelListRows(): RowGroup {
  const benchServer = createBenchServer();
  benchServer.pusherServer.intercept(({ event, channel = '' }) =>
    event === 'pusher_internal:subscription_succeeded' && isLate(channel) ? 'drop' : undefined,
  );
  const work = (children: ListWork['children'], channelNames = ROOMS): ListWork => ({
    benchServer,
    binding: createOurBinding(benchServer),
    channelNames,
    children,
  });
  const list = work(<RoomList names={ROOMS} />);
  const rooms = work(ROOMS.map((name) => <Room key={name} name={name} />));
  const listListener = work(<ListListener names={ROOMS} />);
  const listeners = work(ROOMS.map((name) => <Listener key={name} name={name} />));
  const countCalls = () => calls;
  const countRenders = () => renders;

  return {
    rows: [
      {
        name: 'mount of useChannels with 1,000 channels',
        ours: () => measureListMount(list),
        baseline: () => measureListMount(rooms),
        baselineName: '1,000 components with useChannel',
        limit: LIMITS.time,
        rounds: 5,
      },
      {
        name: 'mount of useChannels with 1,000 channels, beside bare pusher-js',
        ours: () => measureListMount(list),
        baseline: () => measureListMount(work(<BareList names={ROOMS} />)),
        baselineName: 'pusher.subscribe in an effect',
        limit: LIMITS.subscribe,
        rounds: 5,
      },
      {
        name: 'one of 1,000 channels of useChannels becomes subscribed',
        ours: () => measureStateChange(list, countRenders),
        baseline: () => measureStateChange(rooms, countRenders),
        baselineName: '1,000 components with useChannel',
        limit: LIMITS.stateOfList,
        rounds: 5,
      },
      {
        name: 'growth: useChannels of 1,000 channels gets a list with another name',
        ours: () => measureListChange(1, 1000),
        baseline: () => measureListChange(10, 100),
        baselineName: 'ten of ours with 100',
        limit: LIMITS.growth,
        rounds: 5,
      },
      {
        name: 'mount of useChannelEvent with 1,000 channels',
        ours: () => measureListMount(listListener),
        baseline: () => measureListMount(listeners),
        baselineName: '1,000 components with useChannelEvent',
        limit: LIMITS.time,
        rounds: 5,
      },
      {
        name: 'an event on each of the 1,000 channels of useChannelEvent',
        ours: () => measureListEvents(listListener, countCalls),
        baseline: () => measureListEvents(listeners, countCalls),
        baselineName: '1,000 components with useChannelEvent',
        limit: LIMITS.time,
        rounds: 7,
      },
    ],
    end: benchServer.end,
  };

  /** The time that another list takes, of which one name is new, in each of several components, in milliseconds. */
  async function measureListChange(listCount: number, channelsPerList: number): Promise<number> {
    const lists = Array.from({ length: listCount }, (_, list) =>
      namesOf(channelsPerList - 1, `list-${list}`),
    );
    const listsOf = (turn: number) => lists.map((names, list) => [...names, `list-${list}-turn-${turn}`]);
    const view = (turn: number) => listsOf(turn).map((names, list) => <RoomList key={list} names={names} />);
    const app = await startConnectedApp(work(null, listsOf(0).flat()));
    app.show(view(0));
    await app.waitForSubscriptions();
    const change = (first: number) => {
      for (let turn = first; turn < first + TURNS; turn++) app.show(view(turn));
    };
    // The collection of garbage before the measure discards compiled code, so the first turns don't count.
    change(1);
    const time = timeOf(() => {
      change(1 + TURNS);
    });
    await app.unmount();
    return time / TURNS;
  }
}

const TURNS = 20;

function namesOf(count: number, prefix = 'room'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}
