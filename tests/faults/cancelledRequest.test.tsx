import { act } from '@testing-library/react';
import { useChannel, useConnection, useSignin } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { pass } from '../support/time';
import { createWorld, hang } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

onEachVersion('a request that is cancelled in the tick of its start', (Pusher) => {
  const asks: [name: string, options: (ask: () => Promise<never>) => object][] = [
    ['customHandler', (customHandler) => ({ customHandler })],
    ['headersProvider', (headersProvider) => ({ headersProvider })],
    ['paramsProvider', (paramsProvider) => ({ paramsProvider })],
  ];

  describe.each(asks)('does not ask %s', (_, options) => {
    function start() {
      const world = createWorld({ Pusher });
      const ask = vi.fn(hang as () => Promise<never>);
      let name: string | undefined;
      const app = mountHook(
        { ...world.props, userAuthentication: options(ask), channelAuthorization: options(ask) },
        () => ({ signin: useSignin(), connection: useConnection(), channel: useChannel(name) }),
      );
      const showChannel = () => {
        name = 'private-orders';
        app.rerender();
      };
      return { ...world, app, ask, showChannel };
    }
    type Started = ReturnType<typeof start>;

    const cancellations: [what: string, cancel: (started: Started) => void][] = [
      ['signout()', ({ app }) => app.latest().signin.signout()],
      ['disconnect()', ({ app }) => app.latest().connection.disconnect()],
      ["the app's own pusher.disconnect()", () => Pusher.instances.at(-1)!.disconnect()],
    ];

    it.each(cancellations)('for a sign-in: %s', async (_what, cancel) => {
      const started = start();
      await pass();
      void started.app.latest().signin.signin();
      cancel(started);
      await pass(500);
      expect(started.ask).not.toHaveBeenCalled();
      expect(started.requests).toEqual([]);
    });

    it.each(cancellations.slice(1))('for a channel: %s', async (_what, cancel) => {
      const started = start();
      await pass();
      act(() => {
        started.showChannel();
      });
      cancel(started);
      await pass(500);
      expect(started.ask).not.toHaveBeenCalled();
      expect(started.requests).toEqual([]);
    });
  });
});
