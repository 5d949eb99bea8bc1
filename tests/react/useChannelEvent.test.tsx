import { act, render } from '@testing-library/react';
import { PusherProvider, useChannel, useChannelEvent } from 'react-pusher-user';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

/** Collects the errors that are passed to `reportError`. */
function collectReports() {
  const reports: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => void reports.push(error));
  onTestFinished(() => void vi.unstubAllGlobals());
  return reports;
}

describe('a handler', () => {
  it('can be inline: an event calls the latest one, and renders, binds and authorizes nothing', async () => {
    const world = createWorld();
    const received: string[] = [];
    const useTurn = (turn: number) =>
      useChannelEvent('private-orders', ['placed'], (data) => received.push(`${turn}: ${String(data)}`));
    const app = mountHook(world.props, () => useTurn(0));
    await pass();
    const channel = world.Pusher.instances[0]!.channel('private-orders');
    const bind = vi.spyOn(channel, 'bind');
    const bindGlobal = vi.spyOn(channel, 'bind_global');
    for (let turn = 1; turn <= 10; turn++) app.rerender({}, () => useTurn(turn));
    expect([bind, bindGlobal].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    const { length } = app.renders;
    world.server.trigger('private-orders', 'placed', 'a');
    world.server.trigger('private-orders', 'placed', 'b');
    await pass();
    expect(received).toEqual(['10: a', '10: b']);
    expect(app.renders).toHaveLength(length);
    expect(world.requests).toHaveLength(1);
    expect(subscriptionsSent(world)).toHaveLength(1);
  });

  it('prevents the message "No callbacks" in the log of pusher-js', async () => {
    const world = createWorld();
    const log = vi.fn<(message: string) => void>();
    world.Pusher.log = log;
    onTestFinished(() => {
      Reflect.deleteProperty(world.Pusher, 'log');
    });
    const handler = vi.fn();
    const appHandler = vi.fn();
    mountHook(world.props, () => useChannelEvent('news', 'headline', handler));
    await pass();
    world.server.trigger('news', 'headline', 1);
    await pass();
    expect(handler).toHaveBeenCalledTimes(1);
    const messages = log.mock.calls.map(([message]) => message);
    expect(messages).toContainEqual(expect.stringContaining('Event recd'));
    expect(messages).not.toContainEqual(expect.stringContaining('No callbacks'));
    // A handler that the app binds to the channel is still called, with the `this` of pusher-js.
    world.Pusher.instances[0]!.channel('news').bind('headline', appHandler, 'the app');
    world.server.trigger('news', 'headline', 2);
    await pass();
    expect(appHandler.mock.contexts).toEqual(['the app']);
  });

  it('receives each of five events in one tick once, in order', async () => {
    const world = createWorld();
    const handler = vi.fn();
    mountHook(world.props, () => useChannelEvent('news', ['headline', 'correction'], handler));
    await pass();
    for (const n of [1, 2, 3, 4, 5]) world.server.trigger('news', n % 2 ? 'headline' : 'correction', n);
    await pass();
    expect(handler.mock.calls.map(([data, { event }]) => [data, event] as unknown)).toEqual([
      [1, 'headline'],
      [2, 'correction'],
      [3, 'headline'],
      [4, 'correction'],
      [5, 'headline'],
    ]);
  });

  it.each([0, '', false, null, undefined, [], 'text', { deep: [null] }])(
    'receives the data unchanged: %j',
    async (data) => {
      const world = createWorld();
      const handler = vi.fn();
      mountHook(world.props, () => useChannelEvent('news', 'headline', handler));
      await pass();
      world.server.connections[0]!.send(JSON.stringify({ event: 'headline', channel: 'news', data }));
      await pass();
      expect(handler.mock.calls).toEqual([[data, { channel: 'news', event: 'headline', data }]]);
    },
  );

  it('that throws is reported, and does not stop the others', async () => {
    const world = createWorld();
    const reports = collectReports();
    const handler = vi.fn();
    const own = vi.fn();
    mountHook(world.props, () => {
      useChannelEvent('news', 'headline', () => {
        throw new Error('Not this one');
      });
      useChannelEvent('news', 'headline', handler);
      return useChannel('news');
    });
    await pass();
    world.Pusher.instances[0]!.channel('news').bind('headline', own);
    world.server.trigger('news', 'headline', 1);
    world.server.trigger('news', 'headline', 2);
    await pass();
    expect(handler.mock.calls.map(([data]) => data as unknown)).toEqual([1, 2]);
    expect(own).toHaveBeenCalledTimes(2);
    expect(reports.map(String)).toEqual(['Error: Not this one', 'Error: Not this one']);
  });

  it('is not called after it has unmounted, and the others are', async () => {
    const world = createWorld();
    const received: string[] = [];
    function Listener({ id }: { id: string }) {
      useChannelEvent('news', 'headline', () => received.push(id));
      return null;
    }
    const app = (ids: string[]) => (
      <PusherProvider {...world.props}>
        {ids.map((id) => (
          <Listener key={id} id={id} />
        ))}
      </PusherProvider>
    );
    const view = render(app(['a', 'b', 'c']));
    await pass();
    act(() => view.rerender(app(['a', 'c'])));
    world.server.trigger('news', 'headline', 1);
    await pass();
    expect(received).toEqual(['a', 'c']);
  });

  it('that mounts while an event is delivered receives the next event', async () => {
    const world = createWorld();
    const received: string[] = [];
    const Late = () => {
      useChannelEvent('news', 'headline', (data) => received.push(`late: ${String(data)}`));
      return null;
    };
    const First = () => {
      const [isLate, setIsLate] = useState(false);
      useChannelEvent('news', 'headline', (data) => {
        received.push(`first: ${String(data)}`);
        flushSync(() => {
          setIsLate(true);
        });
      });
      return isLate && <Late />;
    };
    render(
      <PusherProvider {...world.props}>
        <First />
      </PusherProvider>,
    );
    await pass();
    world.server.trigger('news', 'headline', 1);
    await pass();
    expect(received).toEqual(['first: 1']);
    world.server.trigger('news', 'headline', 2);
    await pass();
    expect(received).toEqual(['first: 1', 'first: 2', 'late: 2']);
  });

  it.each([undefined, null])(
    'that is %s, from JavaScript, is ignored, and the channel is left after its unmount',
    async (none) => {
      const world = createWorld();
      const reports = collectReports();
      const App = ({ isShown }: { isShown: boolean }) => (
        <PusherProvider {...world.props}>{isShown && <Listener />}</PusherProvider>
      );
      const Listener = () => {
        useChannelEvent('news', 'headline', none as never);
        return null;
      };
      const app = render(<App isShown />);
      await pass();
      app.rerender(<App isShown />);
      world.server.trigger('news', 'headline', 1);
      await pass();
      expect(world.server.channels()).toHaveLength(1);
      app.rerender(<App isShown={false} />);
      await pass(2000);
      expect(world.server.channels()).toEqual([]);
      expect(reports).toEqual([]);
    },
  );

  it('receives the sender of a client event on a presence channel, and of no other event', async () => {
    const world = createWorld();
    const handler = vi.fn();
    mountHook(world.props, () =>
      useChannelEvent('presence-room', ['client-typing', 'moved', 'pusher:subscription_succeeded'], handler),
    );
    await pass();
    handler.mockClear();
    const { server } = world;
    const send = (event: string, user_id?: string) =>
      server.connections[0]!.send({
        event,
        channel: 'presence-room',
        data: 1,
        ...(user_id && { user_id }),
      });
    send('client-typing', 'bob');
    send('moved');
    await pass();
    expect(handler.mock.calls).toEqual([
      [1, { channel: 'presence-room', event: 'client-typing', data: 1, user_id: 'bob' }],
      [1, { channel: 'presence-room', event: 'moved', data: 1 }],
    ]);
  });

  it('receives no sender for an event of pusher-js itself', async () => {
    const world = createWorld();
    const handler = vi.fn();
    mountHook(world.props, () =>
      useChannelEvent('presence-room', ['client-typing', 'pusher:subscription_error'], handler),
    );
    await pass();
    const [connection] = world.server.connections;
    connection!.send({ event: 'client-typing', channel: 'presence-room', data: 1, user_id: 'bob' });
    world.answerWith(() => new Response('', { status: 403 }));
    await pass();
    connection!.drop();
    await pass(5000);
    expect(handler.mock.calls.map(([, metadata]) => metadata as unknown)).toEqual([
      { channel: 'presence-room', event: 'client-typing', data: 1, user_id: 'bob' },
      {
        channel: 'presence-room',
        event: 'pusher:subscription_error',
        data: handler.mock.lastCall?.[0] as unknown,
      },
    ]);
  });

  it('stays bound when the app calls unbind_all() on the channel of pusher-js', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook(world.props, () => {
      useChannelEvent('news', 'headline', handler);
      return useChannel('news');
    });
    await pass();
    world.Pusher.instances[0]!.channel('news').unbind_all();
    world.server.trigger('news', 'headline', 1);
    await pass();
    expect(handler).toHaveBeenCalledTimes(1);
    world.server.connections[0]!.drop();
    world.Pusher.instances[0]!.channel('news').unbind_all();
    await pass(5000);
    expect(app.latest().status).toBe('subscribed');
    world.server.trigger('news', 'headline', 2);
    await pass();
    expect(handler).toHaveBeenCalledTimes(2);
  });

  it('receives a failed authorization as pusher-js reports it', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const handler = vi.fn();
    mountHook(world.props, () => useChannelEvent('private-orders', 'pusher:subscription_error', handler));
    await pass();
    expect(handler.mock.calls).toMatchObject([
      [
        { type: 'AuthError', error: expect.stringContaining('403') as unknown },
        { event: 'pusher:subscription_error' },
      ],
    ]);
  });
});

describe('a consumer of another channel or event', () => {
  it('does not render', async () => {
    const world = createWorld();
    const other = vi.fn();
    function Other() {
      useChannel('presence-lobby');
      useEffect(other);
      return null;
    }
    const view = mountHook(world.props, () => useChannel('presence-room'), <Other />);
    await pass();
    const [{ length: renders }, calls] = [view.renders, other.mock.calls.length];
    for (let n = 0; n < 100; n++)
      world.server.trigger('presence-lobby', 'pusher_internal:member_added', { user_id: `u${n}` });
    world.server.trigger('presence-room', 'moved', 1);
    await pass();
    expect(view.renders).toHaveLength(renders);
    expect(other).toHaveBeenCalledTimes(calls);
    view.rerender({}, () => useChannel('presence-room'));
    expect(view.renders.at(-1)).toBe(view.renders.at(-2));
  });
});

describe('an event with a schema', () => {
  const schemas = {
    channels: {
      news: { events: { headline: z.object({ text: z.string() }) } },
      'cache-*': { events: { price: z.number() } },
      'cache-words': { events: { price: z.string() } },
      'presence-room-*': {
        events: { moved: z.coerce.number() },
        clientEvents: { 'client-typing': z.object({ at: z.number() }) },
      },
    },
  };

  it('passes the output of the schema to handlers, and an invalid event to onInvalidEvent only', async () => {
    const world = createWorld();
    const [handler, onInvalidEvent] = [vi.fn(), vi.fn()];
    mountHook({ ...world.props, schemas, onInvalidEvent }, () =>
      useChannelEvent('news', 'headline', handler),
    );
    await pass();
    world.server.trigger('news', 'headline', { text: 'Pigs fly', more: 1 });
    world.server.trigger('news', 'headline', { text: 7 });
    world.server.trigger('news', 'headline', null);
    world.server.trigger('news', 'other', { text: 7 });
    await pass();
    expect(handler.mock.calls).toEqual([
      [{ text: 'Pigs fly' }, { channel: 'news', event: 'headline', data: { text: 'Pigs fly' } }],
    ]);
    expect(onInvalidEvent.mock.calls).toMatchObject([
      [{ event: 'headline', channel: 'news', data: { text: 7 }, issues: [{ path: ['text'] }] }],
      [{ event: 'headline', channel: 'news', data: null, issues: [{}] }],
    ]);
  });

  it('is not validated on a channel whose name only starts with that of the schema', async () => {
    const world = createWorld();
    const [handler, onInvalidEvent] = [vi.fn(), vi.fn()];
    mountHook({ ...world.props, schemas, onInvalidEvent }, () =>
      useChannelEvent('newsroom', 'headline', handler),
    );
    await pass();
    world.server.trigger('newsroom', 'headline', 7);
    await pass();
    expect(handler.mock.calls).toEqual([[7, { channel: 'newsroom', event: 'headline', data: 7 }]]);
    expect(onInvalidEvent).not.toHaveBeenCalled();
  });

  it('uses the schema of the exact channel name before that of a pattern', async () => {
    const world = createWorld();
    const [handler, onInvalidEvent] = [vi.fn(), vi.fn()];
    mountHook({ ...world.props, schemas, onInvalidEvent }, () =>
      useChannelEvent('cache-words', 'price', handler),
    );
    await pass();
    world.server.connections[0]!.send({ event: 'price', channel: 'cache-words', data: 'seven' });
    await pass();
    expect(handler.mock.calls).toEqual([
      ['seven', { channel: 'cache-words', event: 'price', data: 'seven' }],
    ]);
    expect(onInvalidEvent).not.toHaveBeenCalled();
  });

  it('uses the schema of a pattern with a star', async () => {
    const world = createWorld();
    const [handler, onInvalidEvent] = [vi.fn(), vi.fn()];
    mountHook({ ...world.props, schemas, onInvalidEvent }, () =>
      useChannelEvent('presence-room-7', ['moved', 'client-typing'], handler),
    );
    await pass();
    world.server.trigger('presence-room-7', 'moved', '7');
    world.server.trigger('presence-room-7', 'client-typing', { at: 'noon' });
    await pass();
    expect(handler.mock.calls).toEqual([[7, { channel: 'presence-room-7', event: 'moved', data: 7 }]]);
    expect(onInvalidEvent).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'throws',
      {
        '~standard': {
          version: 1,
          vendor: 'own',
          validate: () => {
            throw new Error('Broken');
          },
        },
      },
      ['Error: Broken'],
    ],
    [
      'answers later',
      { '~standard': { version: 1, vendor: 'own', validate: () => Promise.resolve({ value: 1 }) } },
      [],
    ],
  ])('whose schema %s is invalid', async (_, headline, reported) => {
    const world = createWorld();
    const reports = collectReports();
    const [handler, onInvalidEvent] = [vi.fn(), vi.fn()];
    mountHook(
      { ...world.props, schemas: { channels: { news: { events: { headline } } } }, onInvalidEvent } as never,
      () => useChannelEvent('news', ['headline', 'other'], handler),
    );
    await pass();
    world.server.trigger('news', 'headline', 1);
    world.server.trigger('news', 'other', 2);
    await pass();
    expect(onInvalidEvent).toHaveBeenCalledTimes(1);
    expect(handler.mock.calls).toEqual([[2, { channel: 'news', event: 'other', data: 2 }]]);
    expect(reports.map(String)).toEqual(reported);
  });

  it('does not stop other events when onInvalidEvent throws', async () => {
    const world = createWorld();
    const reports = collectReports();
    const handler = vi.fn();
    mountHook(
      {
        ...world.props,
        schemas,
        onInvalidEvent: () => {
          throw new Error('Broken');
        },
      },
      () => useChannelEvent('news', ['headline', 'other'], handler),
    );
    await pass();
    const own = vi.fn();
    world.Pusher.instances[0]!.channel('news').bind('headline', own);
    world.server.trigger('news', 'headline', 1);
    world.server.trigger('news', 'other', 2);
    await pass();
    expect(handler.mock.calls).toEqual([[2, { channel: 'news', event: 'other', data: 2 }]]);
    expect(own).toHaveBeenCalledTimes(1);
    expect(reports.map(String)).toEqual(['Error: Broken']);
  });
});
