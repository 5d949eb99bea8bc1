import { useEffect } from 'react';
import { collectGarbage } from '../harness/collectGarbage';
import { createJoinFrames } from '../harness/createFrame';
import { startApp } from '../harness/startApp';
import { waitUntil } from '../harness/waitUntil';
import type { ListenerWork } from './listenerMeasures';

/** Some peers copy the member list for each join. */
const SECONDS = 120;

/**
 * The time from the first of `countPerChannel` joins, all in one tick, to the effect of the member list that shows all
 * of them, in milliseconds.
 */
export async function measureJoins(work: ListenerWork): Promise<number> {
  const { benchServer, binding, channelNames, countPerChannel } = work;
  let completeLists = 0;
  let lastEffect = 0;
  function MemberList({ channelName }: { channelName: string }) {
    const { length } = binding.useMembers(channelName);
    useEffect(() => {
      // The app's own user is a member, too.
      if (length === countPerChannel + 1) completeLists++;
      lastEffect = performance.now();
    }, [length]);
    return null;
  }
  const app = await startApp(benchServer, binding);
  await app.showSubscribed(
    channelNames,
    channelNames.map((name) => <MemberList key={name} channelName={name} />),
  );
  const frames = channelNames.flatMap((name) => createJoinFrames(name, countPerChannel));
  collectGarbage();
  const start = performance.now();
  benchServer.deliver(frames);
  await waitUntil(() => completeLists === channelNames.length, SECONDS);
  await app.unmount();
  return lastEffect - start;
}
