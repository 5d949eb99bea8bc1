import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { PusherProvider, type PusherProviderProps } from 'react-pusher-user';

/**
 * Mounts an app with two components. One calls `useAlways` and stays mounted. The other calls `useValue`; `show()` mounts
 * it and `hide()` unmounts it.
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
    /** The value of `useValue` at each render since the last `show()`. */
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
