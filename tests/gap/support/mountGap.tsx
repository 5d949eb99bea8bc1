import { act } from '@testing-library/react';
import { useState } from 'react';
import {
  type PusherProviderProps,
  useChannel,
  useChannelEvent,
  useConnection,
  type UseChannel,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import { mountHook } from '../../support/mountHook';

/** Mounts an app that uses these channels, and records the gaps and the events `note`. */
export function mountGap(props: PusherProviderProps, firstNames: readonly string[]) {
  const gaps: Gap[] = [];
  const events: unknown[] = [];
  const channels = new Map<string, UseChannel>();
  let show!: (names: readonly string[]) => void;
  function Channel({ name }: { name: string }) {
    channels.set(name, useChannel(name));
    useChannelEvent(name, 'note', (data) => events.push(data));
    return null;
  }
  function Channels() {
    const [names, setNames] = useState(firstNames);
    show = setNames;
    return names.map((name) => <Channel key={name} name={name} />);
  }
  const useProbe = () => {
    useGap((gap) => gaps.push(gap));
    useUserEvent('note', (data) => events.push(data));
    return { signin: useSignin(), connection: useConnection() };
  };
  const app = mountHook(props, useProbe, <Channels />);
  return {
    ...app,
    gaps,
    events,
    channel: (name: string) => channels.get(name)!,
    /** Uses these channels, and no other. */
    show: (names: readonly string[]) => act(() => show(names)),
  };
}
