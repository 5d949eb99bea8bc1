import { type FunctionComponent, type ReactNode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { LocalServers } from '../harness/startLocalServers';

/** The time from an app's mount to the first effect of the component that `renderApp` receives, in milliseconds. */
export async function measureFirstEffect(
  { waitUntilDisconnected }: LocalServers,
  renderApp: (Target: FunctionComponent, fail: (error: Error) => void) => ReactNode,
): Promise<number> {
  const root = createRoot(document.createElement('div'));
  const start = performance.now();
  const time = await new Promise<number>((resolve, reject) => {
    function Target() {
      useEffect(() => {
        resolve(performance.now() - start);
      }, []);
      return null;
    }
    root.render(renderApp(Target, reject));
  });
  root.unmount();
  await waitUntilDisconnected();
  return time;
}
