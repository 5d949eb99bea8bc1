import {
  type Connection,
  PusherProvider,
  type PusherProviderProps,
  type Signin,
  useChannel,
  type UseChannel,
  useChannelEvent,
  useConnection,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

interface GapAppOptions {
  channels: readonly string[];
  onGap: (gap: Gap) => void;
  /** `channel` is `null` for an event of the user. */
  onEvent: (channel: string | null, data: unknown) => void;
}

/** An app that uses some channels and the events of the user. It renders without `act`, as in production. */
export function createGapApp(props: PusherProviderProps, { channels, onGap, onEvent }: GapAppOptions) {
  const root = createRoot(document.createElement('div'));
  const shown = new Map<string, UseChannel>();
  let hookResults!: { signin: Signin; connection: Connection };

  function Channel({ name }: { name: string }) {
    const channel = useChannel(name);
    useChannelEvent(name, 'note', (data) => onEvent(name, data));
    useLayoutEffect(() => {
      shown.set(name, channel);
    }, [name, channel]);
    return null;
  }
  function Probe() {
    const signin = useSignin();
    const connection = useConnection();
    useUserEvent('note', (data) => onEvent(null, data));
    useGap(onGap);
    useLayoutEffect(() => {
      hookResults = { signin, connection };
    }, [signin, connection]);
    return null;
  }
  flushSync(() => {
    root.render(
      <PusherProvider {...props}>
        <Probe />
        {channels.map((name) => (
          <Channel key={name} name={name} />
        ))}
      </PusherProvider>,
    );
  });
  return {
    get signin() {
      return hookResults.signin;
    },
    get connection() {
      return hookResults.connection;
    },
    channel: (name: string) => shown.get(name)!,
    unmount() {
      flushSync(() => {
        root.unmount();
      });
    },
  };
}
