import { act, render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import {
  PusherProvider,
  type PusherProviderProps,
  type Signin,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang, type World } from '../support/world';

fakeTime();

type Handler = (data: unknown) => void;

function Listener({ name = 'note', handler }: { name?: string; handler: Handler }) {
  useUserEvent(name, (data) => {
    handler(data);
  });
  return null;
}

/** Mounts the children below a provider that signs in. */
function mount(world: World, children: ReactNode, props: Partial<PusherProviderProps> = {}) {
  let signin!: Signin;
  function Actions() {
    signin = useSignin();
    return null;
  }
  const App = (options: Partial<PusherProviderProps>) => (
    <PusherProvider {...({ ...world.props, autoSignin: true, ...options } as PusherProviderProps)}>
      <Actions />
      {children}
    </PusherProvider>
  );
  const view = render(<App {...props} />);
  const rerender = (options: Partial<PusherProviderProps>) => view.rerender(<App {...options} />);
  return { ...view, rerender, latest: () => signin };
}

describe('useUserEvent', () => {
  it('gives the handler the data of each event of its name', async () => {
    const world = createWorld();
    const [notes, calls] = [vi.fn<Handler>(), vi.fn<Handler>()];
    mount(world, [<Listener key={1} handler={notes} />, <Listener key={2} name="call" handler={calls} />]);
    await pass();
    world.server.sendToUser('ada', 'note', { text: 'Hello' });
    world.server.sendToUser('ada', 'note', { text: 'Again' });
    world.server.sendToUser('ada', 'call', { from: 'bob' });
    await pass();
    expect(notes.mock.calls).toEqual([[{ text: 'Hello' }], [{ text: 'Again' }]]);
    expect(calls.mock.calls).toEqual([[{ from: 'bob' }]]);
  });

  it.each([0, false, '', null, 'text', [1], '{"a":1}'])('gives it %j as it was sent', async (data) => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    mount(world, <Listener handler={handler} />);
    await pass();
    world.server.sendToUser('ada', 'note', data);
    await pass();
    // As any client of Pusher does, pusher-js reads text that is JSON.
    expect(handler.mock.calls).toEqual([[data === '{"a":1}' ? { a: 1 } : data]]);
  });

  it('may be used before the sign-in', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    const app = mount(world, <Listener handler={handler} />, { autoSignin: false });
    await pass();
    act(() => void app.latest().signin());
    await pass();
    world.server.sendToUser('ada', 'note', 1);
    await pass();
    expect(handler.mock.calls).toEqual([[1]]);
  });

  it('goes on through a reconnect', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    mount(world, <Listener handler={handler} />);
    await pass();
    world.server.connections[0]!.drop();
    await pass(2000);
    expect(world.memory.sockets).toHaveLength(2);
    world.server.sendToUser('ada', 'note', 'after');
    await pass();
    expect(handler.mock.calls).toEqual([['after']]);
  });

  it('calls the latest closure, in the order of the mounts', async () => {
    const world = createWorld();
    const calls: string[] = [];
    let increment!: () => void;
    function Counter() {
      const [count, setCount] = useState(0);
      increment = () => setCount(count + 1);
      useUserEvent('note', () => calls.push(`count ${count}`));
      return null;
    }
    mount(world, [<Counter key={1} />, <Listener key={2} handler={() => calls.push('second')} />]);
    await pass();
    act(increment);
    act(increment);
    world.server.sendToUser('ada', 'note', null);
    await pass();
    // A handler that was bound anew would come last.
    expect(calls).toEqual(['count 2', 'second']);
  });

  it('listens to nothing without a name, and follows its name', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    let rename!: (name: string | undefined) => void;
    function Renamed() {
      const [name, setName] = useState<string>();
      rename = setName;
      useUserEvent(name, handler);
      return null;
    }
    mount(world, <Renamed />);
    await pass();
    const send = async () => {
      world.server.sendToUser('ada', 'undefined', 'undefined');
      world.server.sendToUser('ada', 'note', 'note');
      world.server.sendToUser('ada', 'call', 'call');
      await pass();
      return handler.mock.calls.splice(0);
    };
    expect(await send()).toEqual([]);
    act(() => rename('note'));
    expect(await send()).toEqual([['note']]);
    act(() => rename('call'));
    expect(await send()).toEqual([['call']]);
    act(() => rename(undefined));
    expect(await send()).toEqual([]);
  });

  it('hears nothing of what goes on between pusher-js and the server', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    const names = ['pusher:signin_success', 'pusher_internal:subscription_succeeded', 'headline'];
    mount(
      world,
      names.map((name) => <Listener key={name} name={name} handler={handler} />),
    );
    await pass();
    world.server.trigger('news', 'headline', 'Not for you alone');
    world.server.connections[0]!.send({ event: 'headline', channel: 'news', data: '"Not for you alone"' });
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
    mount(
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

describe('no event arrives', () => {
  it('after the unmount of its component', async () => {
    const world = createWorld();
    const [gone, there] = [vi.fn<Handler>(), vi.fn<Handler>()];
    let hide!: () => void;
    function Hidden({ children }: { children: ReactNode }) {
      const [isHidden, setHidden] = useState(false);
      hide = () => setHidden(true);
      return isHidden ? null : children;
    }
    mount(world, [
      <Hidden key={1}>
        <Listener handler={gone} />
      </Hidden>,
      <Listener key={2} handler={there} />,
    ]);
    await pass();
    act(hide);
    world.server.sendToUser('ada', 'note', 1);
    await pass();
    expect(gone).not.toHaveBeenCalled();
    expect(there).toHaveBeenCalledOnce();
  });

  it('after signout(), not even one that was on its way', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    const app = mount(world, <Listener handler={handler} />);
    await pass();
    world.server.sendToUser('ada', 'note', 'on its way');
    act(() => app.latest().signout());
    world.server.sendToUser('ada', 'note', 'late');
    await pass();
    expect(handler).not.toHaveBeenCalled();
  });

  it('of another user', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    mount(world, <Listener handler={handler} />);
    await pass();
    world.server.sendToUser('bob', 'note', 1);
    // A server that has mixed them up.
    world.server.connections[0]!.send({ event: 'note', channel: '#server-to-user-bob', data: '2' });
    await pass();
    expect(handler).not.toHaveBeenCalled();
  });

  it('of the last user while the next one signs in', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    const app = mount(world, <Listener handler={handler} />, { userId: 'ada' });
    await pass();
    world.answerWith(hang);
    world.server.sendToUser('ada', 'note', 'on its way');
    app.rerender({ userId: 'bob' });
    world.server.sendToUser('ada', 'note', 'late');
    await pass();
    expect(handler).not.toHaveBeenCalled();
  });
});

it('an event to 1,000 handlers calls each, and renders nothing', async () => {
  const world = createWorld();
  const handler = vi.fn<Handler>();
  let renders = 0;
  function Counted() {
    renders++;
    useUserEvent('note', handler);
    return null;
  }
  mount(
    world,
    Array.from({ length: 1000 }, (_, key) => <Counted key={key} />),
  );
  await pass();
  expect(renders).toBe(1000);
  world.server.sendToUser('ada', 'note', 1);
  await pass();
  expect(handler).toHaveBeenCalledTimes(1000);
  expect(renders).toBe(1000);
});
