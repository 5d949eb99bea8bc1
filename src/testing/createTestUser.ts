import type { Controls } from './createControls';
import type { TestRun } from './createTestRun';
import { missingUser } from './missingReceiver';
import type { TestUser } from './TestPusher';

export function createTestUser(id: string, controls: Controls, getRun: () => TestRun): TestUser {
  const isSignedIn = () =>
    getRun().connections.some(
      ({ userId, channels }) => userId === id && channels.has(`#server-to-user-${id}`),
    );
  return {
    id,
    send: (event, data) =>
      controls.perform(isSignedIn, () => {
        const run = getRun();
        if (run.server.sendToUser(id, event, data) === 0) throw missingUser(run, id, `the event "${event}"`);
      }),
    terminate: () =>
      controls.perform(isSignedIn, () => {
        const run = getRun();
        if (!run.connections.some(({ userId }) => userId === id)) {
          throw missingUser(run, id, 'the termination');
        }
        run.server.terminateUserConnections(id);
      }),
  };
}
