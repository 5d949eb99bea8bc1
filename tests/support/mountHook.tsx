import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { PusherProvider, type PusherProviderProps } from 'react-pusher-user';

/** Mounts an app with one component that calls a hook, and records the hook's value at each render. */
export function mountHook<Value>(props: PusherProviderProps, use: () => Value, others?: ReactNode) {
  const renders: Value[] = [];
  let [currentProps, useCurrent] = [props, use];
  function Probe({ useValue }: { useValue: () => Value }) {
    renders.push(useValue());
    return null;
  }
  const app = () => (
    <PusherProvider {...currentProps}>
      <Probe useValue={useCurrent} />
      {others}
    </PusherProvider>
  );
  const view = render(app());
  return {
    ...view,
    renders,
    latest: () => renders.at(-1)!,
    /** Renders the app again with some provider props changed, or with another call of the hook. */
    rerender(next: Partial<PusherProviderProps> = {}, nextUse = useCurrent) {
      currentProps = { ...currentProps, ...next } as PusherProviderProps;
      useCurrent = nextUse;
      view.rerender(app());
    },
  };
}
