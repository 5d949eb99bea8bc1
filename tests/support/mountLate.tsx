import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { PusherProvider, type PusherProviderProps } from 'react-pusher-user';

/**
 * An app with one component that uses a hook while it is shown, which it is not at first, and another that is there all the
 * time.
 */
export function mountLate<Value>(
  props: PusherProviderProps,
  useValue: () => Value,
  useAlways: () => unknown,
) {
  let renders: Value[] = [];
  let show!: (isShown: boolean) => void;
  function Late() {
    renders.push(useValue());
    return null;
  }
  function Always() {
    const [isShown, setShown] = useState(false);
    show = setShown;
    useAlways();
    return isShown && <Late />;
  }
  const view = render(
    <PusherProvider {...props}>
      <Always />
    </PusherProvider>,
  );
  return {
    ...view,
    /** What the hook gave at each render since it was last shown. */
    renders: () => renders,
    latest: () => renders.at(-1)!,
    show() {
      renders = [];
      act(() => {
        show(true);
      });
    },
    hide() {
      act(() => {
        show(false);
      });
    },
  };
}
