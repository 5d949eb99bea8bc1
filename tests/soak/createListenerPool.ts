import { createRandom } from '../model/createRandom';
import type { SoakListener } from './createSoakApp';

const EVENTS = ['order-shipped', 'note', 'mention', 'invited'];
const MIN_LISTENERS = 20;
const MAX_LISTENERS = 60;

/** Decides which listeners are mounted, and records what each one receives. `show` renders the mounted listeners. */
export function createListenerPool(show: (listeners: readonly SoakListener[]) => void) {
  const random = createRandom();
  const randomBelow = (limit: number) => Math.floor(random() * limit);
  const received: string[] = [];
  /** All listeners so far, except those that have been collected as garbage. */
  let allListeners: WeakRef<SoakListener>[] = [];
  let mounted: SoakListener[] = [];
  let total = 0;

  const pickEvent = () => EVENTS[randomBelow(EVENTS.length)]!;
  const createListener = (): SoakListener => {
    const listener = { id: total++, event: pickEvent(), unmountsOnEvent: randomBelow(10) === 0 };
    allListeners.push(new WeakRef(listener));
    return listener;
  };
  const describe = (number: number, { id }: SoakListener) => `event ${number} to listener ${id}`;

  return {
    pickEvent,
    receive(listener: SoakListener, number: number) {
      received.push(describe(number, listener));
      // This unmount happens while the event is delivered to the other listeners.
      if (listener.unmountsOnEvent) show((mounted = mounted.filter((other) => other !== listener)));
    },
    /** Unmounts some listeners and mounts others. */
    replaceSome() {
      const kept = mounted.filter(() => randomBelow(4) > 0);
      const target = MIN_LISTENERS + randomBelow(MAX_LISTENERS - MIN_LISTENERS);
      const missing = Math.max(0, target - kept.length);
      mounted = [...kept, ...Array.from({ length: missing }, createListener)];
      show(mounted);
    },
    unmountAll() {
      show((mounted = []));
    },
    /** The deliveries of these events to the listeners that are mounted now, sorted. */
    expectedDeliveries(events: { number: number; name: string }[]): string[] {
      const unmounted = new Set<SoakListener>();
      return events
        .flatMap(({ number, name }) =>
          mounted
            .filter((listener) => listener.event === name && !unmounted.has(listener))
            .map((listener) => {
              if (listener.unmountsOnEvent) unmounted.add(listener);
              return describe(number, listener);
            }),
        )
        .sort();
    },
    /** The deliveries since the last call, sorted. */
    takeDeliveries: () => received.splice(0).sort(),
    /** The number of listeners so far. */
    get total() {
      return total;
    },
    /** The number of unmounted listeners that are still in memory. Collect garbage first. */
    countRetained() {
      allListeners = allListeners.filter((ref) => ref.deref());
      return allListeners.length - mounted.length;
    },
  };
}
