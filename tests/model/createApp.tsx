import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import {
  type Connection,
  type PusherClient,
  PusherProvider,
  type PusherProviderProps,
  type Signin,
  useConnection,
  usePusher,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';

/** What the hooks gave at the last render. */
export interface Seen {
  signin: Signin;
  connection: Connection;
  pusher: PusherClient | null;
}

export type AppOptions = Partial<Omit<PusherProviderProps, 'appKey' | 'client'>>;

/** An app of one component with all hooks; without `act`, as in production: what happens renders by itself. */
export function createApp(props: PusherProviderProps, onRender: () => void, onNote: (note: unknown) => void) {
  let options: AppOptions = {};
  let root: Root | null = null;
  let seen: Seen | null = null;
  let Wrapper: typeof StrictMode | 'main' = 'main';

  function Probe() {
    seen = { signin: useSignin(), connection: useConnection(), pusher: usePusher() };
    onRender();
    useUserEvent('note', onNote);
    return null;
  }
  const render = () => {
    if (!root) return;
    const { userAuthentication } = options;
    // Inline objects, as apps write them.
    const given = {
      ...props,
      ...options,
      userAuthentication: { endpoint: '/auth', ...userAuthentication },
      // The union of the props does not survive the spread.
    } as PusherProviderProps;
    const element = (
      <Wrapper>
        <PusherProvider {...given}>
          <Probe />
        </PusherProvider>
      </Wrapper>
    );
    flushSync(() => root?.render(element));
  };

  return {
    get options() {
      return options;
    },
    get isMounted() {
      return root !== null;
    },
    /** `null` before the first mount; of the last render, after an unmount. */
    get seen() {
      return seen;
    },
    /** What has changed since is seen, too: React would render in a microtask. */
    catchUp() {
      flushSync(() => undefined);
    },
    mount(isStrict: boolean) {
      if (root) return;
      Wrapper = isStrict ? StrictMode : 'main';
      root = createRoot(document.createElement('div'));
      render();
    },
    unmount() {
      const mounted = root;
      root = null;
      flushSync(() => mounted?.unmount());
    },
    /** Renders again, with some options changed. */
    set(change: AppOptions) {
      options = { ...options, ...change };
      render();
    },
  };
}
