import { collectGarbage } from '../harness/collectGarbage';
import { timeOf } from '../harness/timeOf';
import { type ListenerApp, type ListenerAppOptions, startListenerApp } from './startListenerApp';

const EVENTS = 30;

export interface ListenerWork extends ListenerAppOptions {
  countPerChannel: number;
}

/** The time from the arrival of one event per channel to the last handler, in milliseconds. */
export async function measureEvent(work: ListenerWork): Promise<number> {
  const { benchServer, countPerChannel } = work;
  const app = await startListenerApp(work);
  app.showMore(countPerChannel);
  await app.waitForMore(countPerChannel);
  const frames = Array.from({ length: EVENTS }, () => app.frames).flat();
  collectGarbage();
  // The collection discards compiled code, so the first events don't count.
  benchServer.deliver(frames);
  const time = timeOf(() => {
    benchServer.deliver(frames);
  });
  await app.unmount();
  return time / EVENTS;
}

/** The time from the render of all listeners to the last effect that it causes, in milliseconds. */
export const measureMount = (work: ListenerWork): Promise<number> =>
  measureSecondApp(work, async ({ activity, showMore, waitForMore }) => {
    const start = performance.now();
    showMore(work.countPerChannel);
    await waitForMore(work.countPerChannel);
    return activity.lastEffect - start;
  });

/** The time that the unmount of all listeners takes, in milliseconds. */
export const measureUnmount = (work: ListenerWork): Promise<number> =>
  measureSecondApp(work, async ({ showMore, waitForMore }) => {
    showMore(work.countPerChannel);
    await waitForMore(work.countPerChannel);
    return timeOf(() => {
      showMore(0);
    });
  });

/**
 * Measures two apps, one after the other, and returns the time of the second. The collection of garbage before each
 * measure discards compiled code, so that the first app takes up to three times as long as the second.
 */
async function measureSecondApp(
  work: ListenerWork,
  measure: (app: ListenerApp) => Promise<number>,
): Promise<number> {
  const measureApp = async () => {
    const app = await startListenerApp(work);
    const time = await measure(app);
    // If the app removed its listeners one by one, pusher-js would take half a second.
    work.benchServer
      .latestClient()
      ?.allChannels()
      .forEach((channel) => channel.unbind());
    await app.unmount();
    return time;
  };
  await measureApp();
  return measureApp();
}
