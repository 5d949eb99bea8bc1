import { act, render } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { PusherProvider, useChannel } from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import { describe, expect, it, vi } from 'vitest';
import { expectRenderError } from '../support/expectRenderError';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { mountLate } from '../support/mountLate';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

async function drop({ server }: World) {
  server.connections[0]!.drop();
  await pass(5000);
}

describe('useGap', () => {
  it('in Strict Mode, calls the handler once for each gap, and leaves nothing behind', async () => {
    const world = createWorld();
    const gaps: Gap[] = [];
    function App() {
      useChannel('a');
      useGap((gap) => gaps.push(gap));
      return null;
    }
    const view = render(
      <StrictMode>
        <PusherProvider {...world.props}>
          <App />
        </PusherProvider>
      </StrictMode>,
    );
    await pass(1000);
    await drop(world);
    expect(gaps).toMatchObject([{ channels: ['a'] }]);
    view.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('passes the same gap to each hook of the provider', async () => {
    const world = createWorld();
    const [first, second] = [vi.fn(), vi.fn()];
    mountHook(world.props, () => {
      useChannel('a');
      useGap(first);
      useGap(second);
    });
    await pass(1000);
    await drop(world);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second.mock.calls).toEqual(first.mock.calls);
    expect(second.mock.calls[0]![0]).toBe(first.mock.calls[0]![0]);
  });

  it('calls the handler of the latest render, once the channel is shown as subscribed', async () => {
    const world = createWorld();
    const seen: string[] = [];
    const app = mountHook(world.props, () => {
      const { status } = useChannel('a');
      useGap(() => seen.push('first'));
      return status;
    });
    await pass(1000);
    app.rerender({}, () => {
      const { status } = useChannel('a');
      useGap(() => seen.push('second'));
      return status;
    });
    await drop(world);
    expect(seen).toEqual(['second']);
  });

  it('a handler that throws is reported, and stops no other one', async () => {
    const world = createWorld();
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const other = vi.fn();
    const error = new Error('of the handler');
    mountHook(world.props, () => {
      useChannel('a');
      useGap(() => {
        throw error;
      });
      useGap(other);
    });
    await pass(1000);
    await drop(world);
    expect(report.mock.calls).toEqual([[error]]);
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('a hook that is mounted during a gap is told of it if another one was mounted before', async () => {
    const world = createWorld();
    const [always, late] = [vi.fn(), vi.fn()];
    const app = mountLate(
      world.props,
      () => useGap(late),
      () => {
        useChannel('a');
        useGap(always);
      },
    );
    await pass(1000);
    world.server.connections[0]!.drop();
    await pass(500);
    app.show();
    await pass(5000);
    expect(late).toHaveBeenCalledTimes(1);
    expect(late.mock.calls).toEqual(always.mock.calls);
  });

  it('the first hook, mounted during a gap, is told of the next one', async () => {
    const world = createWorld();
    const late = vi.fn();
    const app = mountLate(
      world.props,
      () => useGap(late),
      () => useChannel('a'),
    );
    await pass(1000);
    world.server.connections[0]!.drop();
    await pass(500);
    app.show();
    await pass(5000);
    expect(late).not.toHaveBeenCalled();
    await drop(world);
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('a component that replaces the one with the hook is told of the gap that has begun', async () => {
    const world = createWorld();
    const gaps: Gap[] = [];
    let next!: () => void;
    function Page() {
      useGap((gap) => gaps.push(gap));
      return null;
    }
    function App() {
      useChannel('a');
      const [number, setNumber] = useState(0);
      next = () => setNumber(number + 1);
      return <Page key={number} />;
    }
    mountHook(world.props, () => null, <App />);
    await pass(1000);
    world.server.connections[0]!.drop();
    await pass(500);
    act(() => next());
    await pass(5000);
    expect(gaps).toMatchObject([{ channels: ['a'] }]);
  });

  it('causes no render', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => useGap(() => {}));
    await pass(1000);
    await drop(world);
    expect(app.renders).toHaveLength(1);
  });

  it('throws outside a provider', () => {
    const Outside = () => {
      useGap(() => {});
      return null;
    };
    expectRenderError(<Outside />, /PusherProvider/);
  });
});
