import { type FunctionComponent, type ReactNode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Loopback } from './startLoopback';

/** How long an app takes from its mount to the effect of the component that it is given, in milliseconds. */
export async function mountUntilShown(
  { untilQuiet }: Loopback,
  renderApp: (Shown: FunctionComponent, fail: (error: Error) => void) => ReactNode,
): Promise<number> {
  const root = createRoot(document.createElement('div'));
  const start = performance.now();
  const time = await new Promise<number>((resolve, reject) => {
    function Shown() {
      useEffect(() => {
        resolve(performance.now() - start);
      }, []);
      return null;
    }
    root.render(renderApp(Shown, reject));
  });
  root.unmount();
  await untilQuiet();
  return time;
}
