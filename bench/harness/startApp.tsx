import type { FunctionComponent, ReactNode } from 'react';
import { Fragment } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Binding } from './Binding';
import type { BenchServer } from './createBenchServer';
import { settle } from './settle';
import { waitUntil } from './waitUntil';

/** Starts an app of one binding. It renders nothing until `show` is called. */
export async function startApp(
  benchServer: BenchServer,
  { configure, Provider }: Binding,
  Wrapper: FunctionComponent<{ children?: ReactNode }> = Fragment,
) {
  benchServer.disconnectClients();
  await waitUntil(() => benchServer.pusherServer.connections.length === 0);
  configure?.();
  const root = createRoot(document.createElement('div'));
  return {
    /** Renders synchronously, effects included. */
    show(children: ReactNode) {
      flushSync(() => {
        root.render(
          <Wrapper>
            <Provider>{children}</Provider>
          </Wrapper>,
        );
      });
    },
    /** Renders, and waits until the channels are subscribed. */
    async showSubscribed(channelNames: readonly string[], children: ReactNode) {
      this.show(children);
      await waitUntil(() => channelNames.every((name) => benchServer.isSubscribed(name)));
      await settle();
    },
    async unmount() {
      flushSync(() => {
        root.unmount();
      });
      await settle();
    },
  };
}
