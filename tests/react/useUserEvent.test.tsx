import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { useUserEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { Listener, mountListeners } from '../support/mountListeners';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

type Handler = (data: unknown) => void;

describe('useUserEvent', () => {
  it('passes the data of each event with its name to the handler', async () => {
    const world = createWorld();
    const [notes, calls] = [vi.fn<Handler>(), vi.fn<Handler>()];
    mountListeners(world, [
      <Listener key={1} handler={notes} />,
      <Listener key={2} name="call" handler={calls} />,
    ]);
    await pass();
    world.server.sendToUser('ada', 'note', { text: 'Hello' });
    world.server.sendToUser('ada', 'note', { text: 'Again' });
    world.server.sendToUser('ada', 'call', { from: 'bob' });
    await pass();
    expect(notes.mock.calls).toEqual([[{ text: 'Hello' }], [{ text: 'Again' }]]);
    expect(calls.mock.calls).toEqual([[{ from: 'bob' }]]);
  });

  it.each([0, false, '', null, 'text', [1], '{"a":1}'])('passes %j to the handler', async (data) => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    mountListeners(world, <Listener handler={handler} />);
    await pass();
    world.server.sendToUser('ada', 'note', data);
    await pass();
    // pusher-js parses data that is JSON text.
    expect(handler.mock.calls).toEqual([[data === '{"a":1}' ? { a: 1 } : data]]);
  });

  it('receives events when it mounts before the sign-in', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    const app = mountListeners(world, <Listener handler={handler} />, { autoSignin: false });
    await pass();
    app.signin();
    await pass();
    world.server.sendToUser('ada', 'note', 1);
    await pass();
    expect(handler.mock.calls).toEqual([[1]]);
  });

  it('receives events after a reconnect', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    mountListeners(world, <Listener handler={handler} />);
    await pass();
    world.server.connections[0]!.drop();
    await pass(2000);
    expect(world.memory.sockets).toHaveLength(2);
    world.server.sendToUser('ada', 'note', 'after');
    await pass();
    expect(handler.mock.calls).toEqual([['after']]);
  });

  it('calls the handlers of the latest render, in the order of their mounts', async () => {
    const world = createWorld();
    const calls: string[] = [];
    function Counter() {
      const [count, setCount] = useState(0);
      useUserEvent('note', () => calls.push(`count ${count}`));
      return <button onClick={() => setCount(count + 1)}>Count</button>;
    }
    mountListeners(world, [<Counter key={1} />, <Listener key={2} handler={() => calls.push('second')} />]);
    await pass();
    fireEvent.click(screen.getByText('Count'));
    fireEvent.click(screen.getByText('Count'));
    world.server.sendToUser('ada', 'note', null);
    await pass();
    // A handler that was bound again would be called last.
    expect(calls).toEqual(['count 2', 'second']);
  });

  it('receives nothing without a name, and the events of its latest name', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    function Renamed() {
      const [names, setNames] = useState([undefined, 'note', 'call', undefined]);
      useUserEvent(names[0], handler);
      return <button onClick={() => setNames(names.slice(1))}>Next</button>;
    }
    mountListeners(world, <Renamed />);
    await pass();
    const next = () => fireEvent.click(screen.getByText('Next'));
    const send = async () => {
      world.server.sendToUser('ada', 'undefined', 'undefined');
      world.server.sendToUser('ada', 'note', 'note');
      world.server.sendToUser('ada', 'call', 'call');
      await pass();
      return handler.mock.calls.splice(0);
    };
    expect(await send()).toEqual([]);
    next();
    expect(await send()).toEqual([['note']]);
    next();
    expect(await send()).toEqual([['call']]);
    next();
    expect(await send()).toEqual([]);
  });

  it('receives neither protocol events nor events of channels', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    const internal = ['pusher:cache_miss', 'pusher_internal:subscription_count'];
    const names = [...internal, 'pusher_internal:subscription_succeeded', 'headline'];
    mountListeners(
      world,
      names.map((name) => <Listener key={name} name={name} handler={handler} />),
    );
    await pass();
    const [connection] = world.server.connections;
    for (const event of internal) connection!.send({ event, channel: '#server-to-user-ada', data: '{}' });
    connection!.send({ event: 'headline', channel: 'news', data: '"Not for you alone"' });
    await pass();
    expect(handler).not.toHaveBeenCalled();
  });

  it('reports a handler that throws, and calls the others', async () => {
    const world = createWorld();
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const [first, last] = [vi.fn<Handler>(), vi.fn<Handler>()];
    const error = new Error('This handler is broken');
    const fail = () => {
      throw error;
    };
    mountListeners(
      world,
      [first, fail, last].map((handler, key) => <Listener key={key} handler={handler} />),
    );
    await pass();
    world.server.sendToUser('ada', 'note', 1);
    world.server.sendToUser('ada', 'note', 2);
    await pass();
    expect(first.mock.calls).toEqual([[1], [2]]);
    expect(last.mock.calls).toEqual([[1], [2]]);
    expect(report.mock.calls).toEqual([[error], [error]]);
  });
});
