import type { Controls } from './createControls';
import type { Guest } from './connectGuest';
import type { TestRun } from './createTestRun';
import { missingSubscriber } from './missingReceiver';
import { PusherTestError } from './PusherTestError';
import type { TestChannel, TestMember } from './TestPusher';

export function createTestChannel(name: string, controls: Controls, getRun: () => TestRun): TestChannel {
  const isSubscribed = () => getRun().connections.some(({ channels }) => channels.has(name));
  const isReady = () => true;

  const createMember = (id: string, guest: Guest): TestMember => ({
    id,
    leave: () => controls.perform(isReady, () => guest.close()),
    trigger: (event, data) =>
      controls.perform(isSubscribed, () => {
        if (!isSubscribed()) throw missingSubscriber(getRun(), name, event);
        guest.send(event, data, name);
      }),
  });

  return {
    name,
    trigger: (event, data) =>
      controls.perform(isSubscribed, () => {
        if (!isSubscribed()) throw missingSubscriber(getRun(), name, event);
        getRun().server.trigger(name, event, data);
      }),
    join: ({ id, info }) =>
      controls.perform(isReady, () => {
        if (!name.startsWith('presence-')) throw noMembers(name);
        const run = getRun();
        const guest = run.connectGuest();
        const auth = run.server.authorizeChannel(guest.socketId, name, { user_id: id, user_info: info });
        guest.send('pusher:subscribe', { channel: name, ...auth });
        return createMember(id, guest);
      }),
  };
}

const noMembers = (name: string) =>
  new PusherTestError(
    'wrong-channel',
    `"${name}" has no members: join() needs a presence channel, whose name begins with "presence-".`,
  );
