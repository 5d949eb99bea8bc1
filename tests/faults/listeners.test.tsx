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

/** Two of it below the provider, until the first event `fault`: then it does what it is given. */
function Fickle({ react }: { react: (remove: () => void) => void }) {
  const [isThere, setThere] = useState(true);
  useUserEvent('fault', () => {
    react(() => flushSync(() => setThere(false)));
  });
  return isThere && <Listener handler={() => {}} />;
}

/** Adds a listener while an event is delivered. */
function Growing() {
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

/** Takes itself away while an event is delivered. */
function Vanishing() {
  const [isThere, setThere] = useState(true);
  return isThere && <Listener handler={() => flushSync(() => setThere(false))} />;
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

/** Throws in render once the user is signed in. */
function Fragile() {
  if (useSignin(({ status }) => status) === 'signed-in') boom();
  return null;
}

const send =
  (name: string): Fault['strike'] =>
  async ({ server, heard }: Stage) => {
    server.sendToUser('ada', name, 1);
    server.sendToUser('ada', 'note', 2);
    await pass();
    expect(heard).toEqual(name === 'note' ? [1, 2] : [2]);
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
    fault: 'throws what is no error',
    children: (
      <Listener
        name="fault"
        handler={() => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- which apps do all the same
          throw 'boom';
        }}
      />
    ),
    strike: send('fault'),
    shows: 'signed-in ready',
    reports: [/boom/],
  },
  {
    fault: 'rejects, which is its own affair',
    children: (
      <Listener name="fault" handler={() => void Promise.reject(new Error('boom')).catch(() => {})} />
    ),
    strike: send('fault'),
    shows: 'signed-in ready',
  },
  {
    fault: 'takes others away while an event is delivered',
    children: <Fickle react={(remove) => remove()} />,
    strike: send('fault'),
    shows: 'signed-in ready',
  },
  {
    fault: 'takes others away, and throws',
    children: (
      <Fickle
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
  { fault: 'takes itself away', children: <Vanishing />, strike: send('note'), shows: 'signed-in ready' },
  { fault: 'adds others', children: <Growing />, strike: send('note'), shows: 'signed-in ready' },
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
    check: ({ heard }) => expect(heard).toEqual([]),
  },
]);

runFaults('a component that renders the state', [
  {
    fault: 'throws, below a boundary',
    children: (
      <Boundary>
        <Fragile />
      </Boundary>
    ),
    // React tells of it there.
    arrange: () => void vi.spyOn(console, 'error').mockReturnValue(),
    shows: 'signed-in ready',
    check: () => expect(console.error).toHaveBeenCalledOnce(),
  },
]);
