import { render } from '@testing-library/react';
import { type Connection, PusherProvider, type PusherProviderProps, useConnection } from 'react-pusher-user';

/** Mounts an app with one component that calls `useConnection`, and records the hook's value at each render. */
export function mountConnection(props: PusherProviderProps) {
  const renders: Connection[] = [];
  function Probe() {
    renders.push(useConnection());
    return null;
  }
  const view = render(
    <PusherProvider {...props}>
      <Probe />
    </PusherProvider>,
  );
  return { ...view, renders, latest: () => renders.at(-1)!, states: () => renders.map(({ state }) => state) };
}
