import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import {
  PusherProvider,
  type PusherProviderProps,
  type Signin,
  type User,
  useConnection,
  useSignin,
} from 'react-pusher-user';

/** Mounts an app with one component that calls `useSignin`, and records the hook's value at each render. */
export function mountSignin(props: PusherProviderProps, children?: ReactNode) {
  const renders: Signin[] = [];
  let current = props;
  let connect!: () => void;
  let disconnect!: () => void;
  function Probe() {
    connect = useConnection((connection) => connection.connect);
    disconnect = useConnection((connection) => connection.disconnect);
    const signin = useSignin();
    renders.push(signin);
    return <output>{signin.status}</output>;
  }
  // The element never changes, so only the hook can render the probe again.
  const content = (
    <>
      <Probe />
      {children}
    </>
  );
  const view = render(<PusherProvider {...current}>{content}</PusherProvider>);
  const latest = () => renders.at(-1)!;
  return {
    ...view,
    renders,
    latest,
    /** A short description of the state at each render. */
    path: () => renders.map(describeState),
    signin() {
      let promise!: Promise<User>;
      act(() => {
        promise = latest().signin();
      });
      return promise;
    },
    signout() {
      act(latest().signout);
    },
    connect() {
      act(connect);
    },
    disconnect() {
      act(disconnect);
    },
    /** Renders the provider again with some props changed. */
    rerender(next: Partial<PusherProviderProps> = {}) {
      current = { ...current, ...next } as PusherProviderProps;
      view.rerender(<PusherProvider {...current}>{content}</PusherProvider>);
    },
  };
}

export type SigninApp = ReturnType<typeof mountSignin>;

function describeState({ status, phase, attempt, ready, error }: Signin): string {
  return [status, phase, attempt || null, ready && 'ready', error?.code].filter(Boolean).join(' ');
}
