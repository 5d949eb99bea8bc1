import { Component, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSignin, useUserEvent } from 'react-pusher-user';
import { expect, vi } from 'vitest';
import { Listener } from '../support/mountListeners';
import { pass } from '../support/time';
import type { Fault, Stage } from './support/Fault';
import { runFaults } from './support/runFaults';

const boom = () => {
  throw new Error('boom');
};

/** Renders a listener. Calls `react` on the event `fault`, with a function that removes the listener. */
function RemovableListener({ react }: { react: (remove: () => void) => void }) {
  const [isShown, setShown] = useState(true);
  useUserEvent('fault', () => {
    react(() => flushSync(() => setShown(false)));
  });
  return isShown && <Listener handler={() => {}} />;
}

/** Adds a listener each time an event is delivered. */
function GrowingList() {
  const [count, setCount] = useState(0);
  const grow = () => flushSync(() => setCount((previous) => previous + 1));
  return (
    <>
      <Listener handler={grow} />
      {Array.from({ length: count }, (_, index) => (
        <Listener key={index} handler={() => {}} />
      ))}
    </>
  );
}

/** Removes its listener while an event is delivered. */
function SelfRemovingListener() {
  const [isShown, setShown] = useState(true);
  return isShown && <Listener handler={() => flushSync(() => setShown(false))} />;
}

class Boundary extends Component<{ children: ReactNode }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render() {
    return !this.state.hasFailed && this.props.children;
  }
}

/** Throws in render when the user is signed in. */
function ThrowingComponent() {
  if (useSignin(({ status }) => status) === 'signed-in') boom();
  return null;
}

const send =
  (name: string): Fault['strike'] =>
  async ({ server, received }: Stage) => {
    server.sendToUser('ada', name, 1);
    server.sendToUser('ada', 'note', 2);
    await pass();
    expect(received).toEqual(name === 'note' ? [1, 2] : [2]);
  };

runFaults('a listener', [
  {
    fault: 'throws',
    children: <Listener name="fault" handler={boom} />,
    strike: send('fault'),
    shows: 'signed-in ready',
    reports: [/boom/],
  },
  {
    fault: 'throws a value that is not an error',
    children: (
      <Listener
        name="fault"
        handler={() => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- apps do this
          throw 'boom';
        }}
      />
    ),
    strike: send('fault'),
    shows: 'signed-in ready',
    reports: [/boom/],
  },
  {
    fault: 'handles its own rejection',
    children: (
      <Listener name="fault" handler={() => void Promise.reject(new Error('boom')).catch(() => {})} />
    ),
    strike: send('fault'),
    shows: 'signed-in ready',
  },
  {
    fault: 'removes another listener while an event is delivered',
    children: <RemovableListener react={(remove) => remove()} />,
    strike: send('fault'),
    shows: 'signed-in ready',
  },
  {
    fault: 'removes another listener, and throws',
    children: (
      <RemovableListener
        react={(remove) => {
          remove();
          boom();
        }}
      />
    ),
    strike: send('fault'),
    shows: 'signed-in ready',
    reports: [/boom/],
  },
  {
    fault: 'removes itself',
    children: <SelfRemovingListener />,
    strike: send('note'),
    shows: 'signed-in ready',
  },
  {
    fault: 'adds other listeners',
    children: <GrowingList />,
    strike: send('note'),
    shows: 'signed-in ready',
  },
  {
    fault: 'calls signout()',
    props: { userId: 'ada' },
    strike: async ({ app, client, server }) => {
      client().user.bind('fault', () => app.signout());
      server.sendToUser('ada', 'fault', 1);
      server.sendToUser('ada', 'note', 'too late');
      await pass();
    },
    shows: 'idle',
    check: ({ received }) => expect(received).toEqual([]),
  },
]);

runFaults('a component that renders the state', [
  {
    fault: 'throws below an error boundary',
    children: (
      <Boundary>
        <ThrowingComponent />
      </Boundary>
    ),
    // React logs the error.
    arrange: () => void vi.spyOn(console, 'error').mockReturnValue(),
    shows: 'signed-in ready',
    check: () => expect(console.error).toHaveBeenCalledOnce(),
  },
]);
