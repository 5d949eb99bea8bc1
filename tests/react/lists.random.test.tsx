import { act, render } from '@testing-library/react';
import { useState } from 'react';
import { PusherProvider, useChannelEvent, useChannels } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { createRandom } from '../model/createRandom';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const NAMES = ['a', 'b', 'private-c', 'private-d', 'presence-e', 'cache-f'] as const;
const CHANGES = 200;

/** What a component of the app is given: the list of its hooks. */
interface Listener {
  id: number;
  uses: 'useChannels' | 'useChannelEvent';
  names: readonly string[];
}

it.each([1, 2, 3])(
  '200 random changes of lists, with mounts and unmounts, with the seed %d',
  async (seed) => {
    const world = createWorld();
    const random = createRandom(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    function pick<Value>(values: readonly [Value, ...Value[]]): Value {
      return values[below(values.length)] ?? values[0];
    }
    const received = new Map<number, string[]>();
    const shown = new Map<number, string[]>();
    let current: readonly Listener[] = [];
    let show!: (listeners: readonly Listener[]) => void;

    function States({ id, names }: Listener) {
      const { channels } = useChannels(names);
      shown.set(
        id,
        [...channels].map(([name, { status }]) => `${name} ${status}`),
      );
      return null;
    }
    function Events({ id, names }: Listener) {
      useChannelEvent(names, 'n', (data, { channel }) =>
        received.get(id)?.push(`${channel} ${String(data)}`),
      );
      return null;
    }
    function App() {
      const [listeners, setListeners] = useState(current);
      show = setListeners;
      return listeners.map((listener) =>
        listener.uses === 'useChannels' ? (
          <States key={listener.id} {...listener} />
        ) : (
          <Events key={listener.id} {...listener} />
        ),
      );
    }
    const view = render(
      <PusherProvider {...world.props}>
        <App />
      </PusherProvider>,
    );

    const randomNames = () => Array.from({ length: below(5) }, () => pick(NAMES));
    /** Mounts or unmounts a component, or gives one another list. */
    function change(id: number): readonly Listener[] {
      const chosen = current[below(current.length)];
      const step = below(4);
      if (!chosen || (step === 0 && current.length < 6)) {
        const uses = pick(['useChannels', 'useChannelEvent'] as const);
        return [...current, { id, uses, names: randomNames() }];
      }
      if (step === 1) return current.filter((listener) => listener !== chosen);
      return current.map((listener) =>
        listener === chosen ? { ...listener, names: randomNames() } : listener,
      );
    }

    /** How often each listener has received the event of a turn, on each channel of its list. */
    const countReceived = ({ id, names }: Listener, turn: number) =>
      names.map((name) => received.get(id)!.filter((event) => event === `${name} ${turn}`).length);

    for (let turn = 1; turn <= CHANGES; turn++) {
      const before = current;
      current = change(turn);
      act(() => show(current));
      for (const { id } of current) received.set(id, []);
      world.server.trigger(NAMES, 'n', turn);
      // Often less than the second for which a channel that nobody uses is kept.
      await pass(pick([20, 300, 1500]));
      for (const listener of current.filter(({ uses }) => uses === 'useChannelEvent')) {
        const former = before.find(({ id }) => id === listener.id)?.names ?? [];
        const kept = listener.names.filter((name) => former.includes(name));
        expect(countReceived({ ...listener, names: kept }, turn)).toEqual(kept.map(() => 1));
        expect(Math.max(0, ...countReceived(listener, turn))).toBeLessThanOrEqual(1);
      }
      for (const { id, names } of current.filter(({ uses }) => uses === 'useChannels'))
        expect(shown.get(id)).toEqual([...new Set(names)].map((name) => `${name} subscribed`));
      if (turn % 4 !== 0) continue;
      // By now, the channels that nobody uses are left.
      await pass(1000);
      const used = [...new Set(current.flatMap(({ names }) => names))].sort();
      expect(
        world.server
          .channels()
          .map(({ name }) => name)
          .sort(),
      ).toEqual(used);
    }
    view.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  },
);
