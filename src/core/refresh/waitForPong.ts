import { createTimer } from '../lib/createTimer';
import type { RefreshableSession } from './RefreshableSession';
import { waitFor } from './waitFor';

/**
 * Waits until everything that the server has sent to a session by now has arrived: servers answer in order. A server that does
 * not answer in time is not waited for.
 */
export function waitForPong(session: RefreshableSession, signal: AbortSignal): Promise<void> {
  return waitFor<void>(signal, (resolve) => {
    const timer = createTimer();
    timer.start(session.signin.replyLimit, resolve);
    const unsubscribe = session.connectionEvents.on('event', (event) => {
      if (event.type === 'frame' && event.frame.event === 'pusher:pong') resolve();
    });
    session.client.getValue()?.client.send_event('pusher:ping', {});
    return () => {
      timer.stop();
      unsubscribe();
    };
  });
}
