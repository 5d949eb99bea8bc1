import { act } from '@testing-library/react';
import { useEffect, useReducer } from 'react';
import {
  useChannelEvent,
  useChannels,
  useConnection,
  useConnectionState,
  useInspector,
  usePresence,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import { useGap } from 'react-pusher-user/gap';
import { expect, test, vi } from 'vitest';
import { createTabs } from '../support/createTabs';
import { otherClient } from '../support/otherClient';
import { idsOf, ROOM } from '../support/room';
import { fakeTime, pass, withoutAct } from '../support/time';
import type { World } from '../support/world';

fakeTime();

const CHANNELS = ['news', 'private-desk', ROOM];
/** What the hooks of a tab show while nothing is wrong. */
const CALM = { connection: ['connected', 'connected'], signin: 'signed-in', channels: 'subscribed' };
const MEMBERS = ['ada', 'bob'];

/** A component with the hooks that a change of the leader may disturb, and what the hooks have returned and received. */
function createHooks() {
  const received: Record<string, unknown[]> = {
    user: [],
    ...Object.fromEntries(CHANNELS.map((n) => [n, []])),
  };
  const shown: object[] = [];
  const gaps: string[] = [];
  let renderAgain!: () => void;
  function Hooks() {
    const { signin, connection } = useInspector();
    renderAgain = useReducer((count: number) => count + 1, 0)[1];
    const states = [useConnection().state, useConnectionState()];
    const members = idsOf(usePresence(ROOM)).sort();
    const { status, ready } = useSignin();
    shown.push({
      connection: states,
      signin: status,
      ready,
      channels: useChannels(CHANNELS).status,
      members,
    });
    useUserEvent('n', (data) => received.user!.push(data));
    useChannelEvent(CHANNELS, 'n', (data, { channel }) => received[channel]!.push(data));
    useGap(({ reason, channels }) => gaps.push(`${reason} ${channels.join()}`));
    // React may render several changes at once: the stores tell of each one.
    useEffect(() => {
      const stops = [signin, connection].map((store) => store.subscribe(() => shown.push(store.getValue())));
      return () => stops.forEach((stop) => stop());
    }, [signin, connection]);
    return null;
  }
  return { Hooks, gaps, received, shown, renderAgain: () => act(renderAgain) };
}

/** Opens four tabs of Ada, the first of which leads. Bob is in the room, too, in another browser. */
async function openFour(shareConnection: { standby: boolean }) {
  withoutAct();
  const { world, openTab } = createTabs();
  (await otherClient(world)).subscribe(ROOM);
  const onConnectionError = vi.fn();
  const tabs = [];
  for (let count = 0; count < 4; count++) {
    const { Hooks, ...log } = createHooks();
    tabs.push({ ...log, ...(await openTab({ shareConnection, onConnectionError }, <Hooks />)) });
  }
  await pass(3000);
  for (const { shown } of tabs) {
    expect(shown.at(-1)).toEqual({ ...CALM, ready: true, members: MEMBERS });
    shown.length = 0;
  }
  return { world, onConnectionError, tabs };
}

type Tabs = Awaited<ReturnType<typeof openFour>>['tabs'];

/** Closes the tab that leads, and takes it off the list. */
function closeLeader(tabs: Tabs): void {
  const roles = tabs.map(({ shared }) => shared()!.role);
  const [leader] = tabs.splice(roles.indexOf('leader'), 1);
  act(leader!.unmount);
}

/** Sends the next number to the user and to each channel, every 5 ms. The function that is returned ends that. */
function startStream({ server }: World) {
  let count = 0;
  const timer = setInterval(() => {
    server.sendToUser('ada', 'n', count);
    server.trigger(CHANNELS, 'n', count);
    count++;
  }, 5);
  return () => {
    clearInterval(timer);
    return Array.from({ length: count }, (_, index) => index);
  };
}

test('with a standby, no hook of the other tabs notices that one leader after the other goes', async () => {
  const { world, onConnectionError, tabs } = await openFour({ standby: true });
  expect(tabs.map(({ shared }) => shared()!.standby)).toContain('this tab');
  const stop = startStream(world);
  await pass(502);
  closeLeader(tabs);
  await pass(3000);
  closeLeader(tabs);
  await pass(3000);
  const sent = stop();
  await pass(500);
  expect(tabs.map(({ shared }) => shared()!.role).sort()).toEqual(['follower', 'leader']);
  for (const { gaps, received, shown, renderAgain } of tabs) {
    expect(shown).toEqual([]);
    renderAgain();
    expect(shown).toEqual([{ ...CALM, ready: true, members: MEMBERS }]);
    expect(received).toEqual(Object.fromEntries(['user', ...CHANNELS].map((name) => [name, sent])));
    expect(gaps).toEqual([]);
  }
  expect(onConnectionError).not.toHaveBeenCalled();
});

test('without a standby, the hooks show that the leader has gone, and useGap() tells of one gap', async () => {
  const { onConnectionError, tabs } = await openFour({ standby: false });
  closeLeader(tabs);
  await pass(3000);
  for (const { gaps, shown } of tabs) {
    expect(shown).toContainEqual(expect.objectContaining({ state: 'connecting', error: null }));
    expect(shown).toContainEqual(expect.objectContaining({ status: 'pending', phase: 'connecting' }));
    expect(shown.at(-1)).toEqual({ ...CALM, ready: true, members: MEMBERS });
    expect(gaps).toEqual([`takeover #server-to-user-ada,${CHANNELS.toSorted().join()}`]);
  }
  expect(onConnectionError).not.toHaveBeenCalled();
});

test('the second connection is signed for with the props of the latest render', async () => {
  const { world, openTab } = createTabs();
  const propsOf = (token: string) => ({
    shareConnection: { standby: true },
    userAuthentication: { headersProvider: () => ({ Authorization: token }) },
    channelAuthorization: { headersProvider: () => ({ Authorization: token }) },
  });
  const Channel = () => useChannels(['private-desk']).status;
  const tabs = [await openTab(propsOf('old'), <Channel />), await openTab(propsOf('old'), <Channel />)];
  for (const tab of tabs) tab.rerender(propsOf('new'));
  await pass(3000);
  expect(tabs[0]!.shared()!.standby).toBe('another tab');
  const [, second] = world.server.connections;
  const asked = world.requests.filter(({ body }) => body.includes(second!.socketId));
  expect(asked.map(({ headers }) => headers.get('Authorization'))).toEqual(['new', 'new']);
});
