import {
  type PusherClient,
  PusherProvider,
  type PusherProviderProps,
  type Signin,
  usePusher,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** A component that listens to one event while it is mounted. */
export interface SoakListener {
  id: number;
  event: string;
  /** Whether it unmounts while its first event is delivered. */
  unmountsOnEvent: boolean;
}

interface ListenerProps {
  listener: SoakListener;
  onEvent: (listener: SoakListener, data: { number: number }) => void;
}

function Listener({ listener, onEvent }: ListenerProps) {
  // Most apps pass an inline handler.
  useUserEvent(listener.event, (data) => {
    onEvent(listener, data as { number: number });
  });
  return null;
}

/** An app whose listeners mount and unmount. It renders without `act`, as in production. */
export function createSoakApp(props: PusherProviderProps, onEvent: ListenerProps['onEvent']) {
  const root = createRoot(document.createElement('div'));
  let hookResults: { signin: Signin; client: PusherClient | null } | null = null;

  function Probe() {
    const signin = useSignin();
    const client = usePusher();
    useLayoutEffect(() => {
      hookResults = { signin, client };
    }, [signin, client]);
    return null;
  }
  return {
    /** The latest results of the hooks, or `null` after the unmount. */
    get hookResults() {
      return hookResults;
    },
    /** Renders these listeners synchronously, effects included. */
    show(listeners: readonly SoakListener[]) {
      flushSync(() => {
        root.render(
          <PusherProvider {...props} userAuthentication={{ timeout: 5000 }}>
            <Probe />
            {listeners.map((listener) => (
              <Listener key={listener.id} listener={listener} onEvent={onEvent} />
            ))}
          </PusherProvider>,
        );
      });
    },
    unmount() {
      flushSync(() => {
        root.unmount();
      });
      hookResults = null;
    },
  };
}
