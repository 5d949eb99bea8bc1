import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  PusherProvider,
  type PusherProviderProps,
  type Signin,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import type { World } from './world';

/** Calls `handler` with the data of each user event with that name. */
export function Listener({ name = 'note', handler }: { name?: string; handler: (data: unknown) => void }) {
  useUserEvent(name, (data) => {
    handler(data);
  });
  return null;
}

/** Mounts an app with these children, and signs in. */
export function mountListeners(world: World, children: ReactNode, props: Partial<PusherProviderProps> = {}) {
  const actions: Partial<Pick<Signin, 'signin' | 'signout'>> = {};
  function Actions() {
    const { signin, signout } = useSignin();
    Object.assign(actions, { signin, signout });
    return null;
  }
  const App = (options: Partial<PusherProviderProps>) => (
    <PusherProvider {...({ ...world.props, autoSignin: true, ...options } as PusherProviderProps)}>
      <Actions />
      {children}
    </PusherProvider>
  );
  const view = render(<App {...props} />);
  return {
    ...view,
    signin() {
      act(() => void actions.signin!());
    },
    signout() {
      act(actions.signout!);
    },
    rerender(options: Partial<PusherProviderProps>) {
      view.rerender(<App {...options} />);
    },
  };
}
