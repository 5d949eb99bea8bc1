import { fireEvent, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { useUserEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { Listener, mountListeners } from '../support/mountListeners';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang } from '../support/world';

fakeTime();

type Handler = (data: unknown) => void;

describe('a handler receives no event', () => {
  it('after the unmount of its component', async () => {
    const world = createWorld();
    const [gone, there] = [vi.fn<Handler>(), vi.fn<Handler>()];
    function Hidden({ children }: { children: ReactNode }) {
      const [isHidden, setHidden] = useState(false);
      return isHidden ? null : <div onClick={() => setHidden(true)}>Hide{children}</div>;
    }
    mountListeners(world, [
      <Hidden key={1}>
        <Listener handler={gone} />
      </Hidden>,
      <Listener key={2} handler={there} />,
    ]);
    await pass();
    fireEvent.click(screen.getByText('Hide'));
    world.server.sendToUser('ada', 'note', 1);
    await pass();
    expect(gone).not.toHaveBeenCalled();
    expect(there).toHaveBeenCalledOnce();
  });

  it('after another handler of the same event has unmounted its component', async () => {
    const world = createWorld();
    const gone = vi.fn<Handler>();
    function Parent() {
      const [isHidden, setHidden] = useState(false);
      return (
        <>
          <Listener handler={() => flushSync(() => setHidden(true))} />
          {!isHidden && <Listener handler={gone} />}
        </>
      );
    }
    mountListeners(world, <Parent />);
    await pass();
    world.server.sendToUser('ada', 'note', 1);
    await pass();
    expect(gone).not.toHaveBeenCalled();
  });

  it('after signout(), not even one that was sent before', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    const app = mountListeners(world, <Listener handler={handler} />);
    await pass();
    world.server.sendToUser('ada', 'note', 'on its way');
    app.signout();
    world.server.sendToUser('ada', 'note', 'late');
    await pass();
    expect(handler).not.toHaveBeenCalled();
  });

  it('of another user', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    mountListeners(world, <Listener handler={handler} />);
    await pass();
    world.server.sendToUser('bob', 'note', 1);
    // A faulty server sends an event of another user.
    world.server.connections[0]!.send({ event: 'note', channel: '#server-to-user-bob', data: '2' });
    await pass();
    expect(handler).not.toHaveBeenCalled();
  });

  it('of the last user while the next one signs in', async () => {
    const world = createWorld();
    const handler = vi.fn<Handler>();
    const app = mountListeners(world, <Listener handler={handler} />, { userId: 'ada' });
    await pass();
    world.answerWith(hang);
    world.server.sendToUser('ada', 'note', 'on its way');
    app.rerender({ userId: 'bob' });
    world.server.sendToUser('ada', 'note', 'late');
    await pass();
    expect(handler).not.toHaveBeenCalled();
  });
});

it('a handler that unmounts most of the others does not affect the rest, which are called once and in order', async () => {
  const world = createWorld();
  const called: number[] = [];
  function Parent() {
    const [step, setStep] = useState(1);
    return (
      <>
        <Listener handler={() => flushSync(() => setStep(4))} />
        {Array.from({ length: 12 }, (_, index) => index)
          .filter((index) => index % step === 0)
          .map((index) => (
            <Listener key={index} handler={() => called.push(index)} />
          ))}
      </>
    );
  }
  mountListeners(world, <Parent />);
  await pass();
  world.server.sendToUser('ada', 'note', 1);
  world.server.sendToUser('ada', 'note', 2);
  await pass();
  expect(called).toEqual([0, 4, 8, 0, 4, 8]);
});

it('an event calls each of 1,000 handlers, and renders nothing', async () => {
  const world = createWorld();
  const handler = vi.fn<Handler>();
  let renders = 0;
  function Counted() {
    renders++;
    useUserEvent('note', handler);
    return null;
  }
  mountListeners(
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
