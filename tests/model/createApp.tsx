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

/** The values of the hooks at the last render. */
export interface Seen {
  signin: Signin;
  connection: Connection;
  pusher: PusherClient | null;
}

export type AppOptions = Partial<Omit<PusherProviderProps, 'appKey' | 'client'>>;

/** Creates an app with one component that calls the hooks. It renders without `act`, as in production. */
export function createApp(props: PusherProviderProps, onRender: () => void, onNote: (note: unknown) => void) {
  let options: AppOptions = {};
  let hadUserId = false;
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
    // Apps pass inline objects, too.
    const currentProps = {
      ...props,
      ...options,
      userAuthentication: { endpoint: '/auth', ...userAuthentication },
      // The spread loses the union of the props.
    } as PusherProviderProps;
    const element = (
      <Wrapper>
        <PusherProvider {...currentProps}>
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
    /** Whether a `userId` was given: then `undefined` means that no user is logged in. */
    get hadUserId() {
      return hadUserId;
    },
    get isMounted() {
      return root !== null;
    },
    /** `null` before the first mount; the values of the last render after an unmount. */
    get seen() {
      return seen;
    },
    /** Renders pending updates now. React would render them in a microtask. */
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
    /** Renders again with some options changed. */
    set(change: AppOptions) {
      hadUserId ||= change.userId !== undefined;
      options = { ...options, ...change };
      render();
    },
  };
}
