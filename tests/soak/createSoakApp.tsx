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

/** One listener: a component that mounts, listens and unmounts. */
export interface Ear {
  id: number;
  /** The event that it listens to. */
  name: string;
  /** It unmounts while its first event is being delivered. */
  once: boolean;
}

interface EarProps {
  ear: Ear;
  onHear: (ear: Ear, event: { number: number }) => void;
}

function Listener({ ear, onHear }: EarProps) {
  // Inline, as apps write them.
  useUserEvent(ear.name, (data) => {
    onHear(ear, data as { number: number });
  });
  return null;
}

/** An app whose listeners come and go; without `act`, as in production: what happens renders by itself. */
export function createSoakApp(props: PusherProviderProps, onHear: EarProps['onHear']) {
  const root = createRoot(document.createElement('div'));
  let seen: { signin: Signin; client: PusherClient | null } | null = null;

  function Probe() {
    const signin = useSignin();
    const client = usePusher();
    useLayoutEffect(() => {
      seen = { signin, client };
    }, [signin, client]);
    return null;
  }
  return {
    /** What the hooks give. */
    get seen() {
      return seen;
    },
    /** Renders with these listeners, and is done with its effects, too. */
    show(ears: readonly Ear[]) {
      flushSync(() => {
        root.render(
          <PusherProvider {...props} userAuthentication={{ timeout: 5000 }}>
            <Probe />
            {ears.map((ear) => (
              <Listener key={ear.id} ear={ear} onHear={onHear} />
            ))}
          </PusherProvider>,
        );
      });
    },
    unmount() {
      flushSync(() => {
        root.unmount();
      });
      seen = null;
    },
  };
}
