import type { PusherProviderProps } from 'react-pusher-user';
import { useChannelEvent, useConnection, useSignin, useUserEvent } from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import { mountHook } from '../../support/mountHook';

/** Mounts an app that uses these channels, and records the gaps and the events. `use` calls further hooks. */
export function mountGap(props: PusherProviderProps, channels: readonly string[], use?: () => void) {
  const gaps: Gap[] = [];
  const events: unknown[] = [];
  let names = channels;
  function Channel({ name }: { name: string }) {
    useChannelEvent(name, 'note', (data) => events.push(data));
    return null;
  }
  const useProbe = () => {
    useGap((gap) => gaps.push(gap));
    useUserEvent('note', (data) => events.push(data));
    use?.();
    return { signin: useSignin(), connection: useConnection() };
  };
  const others = () => names.map((name) => <Channel key={name} name={name} />);
  const app = mountHook(props, useProbe, others());
  return { ...app, gaps, events };
}
