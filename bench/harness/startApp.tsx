import type { FunctionComponent, ReactNode } from 'react';
import { Fragment } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Binding } from './Binding';
import type { Stage } from './createStage';
import { settle } from './settle';
import { until } from './until';

/** An app of that binding's, which has connected and shows nothing yet. */
export async function startApp(
  stage: Stage,
  { configure, Provider }: Binding,
  Around: FunctionComponent<{ children?: ReactNode }> = Fragment,
) {
  stage.clear();
  await until(() => stage.server.connections.length === 0);
  configure?.();
  const root = createRoot(document.createElement('div'));
  return {
    /** Renders at once, effects included. */
    show(children: ReactNode) {
      flushSync(() => {
        root.render(
          <Around>
            <Provider>{children}</Provider>
          </Around>,
        );
      });
    },
    /** Renders, and waits until these are subscribed. */
    async showOn(channels: readonly string[], children: ReactNode) {
      this.show(children);
      await until(() => channels.every((channel) => stage.isSubscribed(channel)));
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
