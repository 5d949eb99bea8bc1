import { createRandom } from '../model/createRandom';
import type { Ear } from './createSoakApp';

const NAMES = ['order-shipped', 'note', 'mention', 'invited'];
const FEWEST = 20;
const MOST = 60;

/** Who listens, and what each heard since it was last asked. `show` brings the listeners to the screen. */
export function createAudience(show: (ears: readonly Ear[]) => void) {
  const random = createRandom();
  const pick = (count: number) => Math.floor(random() * count);
  const heard: string[] = [];
  /** All that ever were, for as long as anything holds them. */
  let everybody: WeakRef<Ear>[] = [];
  let ears: Ear[] = [];
  let count = 0;

  const come = (): Ear => {
    const ear = { id: count++, name: NAMES[pick(NAMES.length)]!, once: pick(10) === 0 };
    everybody.push(new WeakRef(ear));
    return ear;
  };
  const report = (event: number, { id }: Ear) => `event ${event} to listener ${id}`;

  return {
    pickName: () => NAMES[pick(NAMES.length)]!,
    hear(ear: Ear, event: number) {
      heard.push(report(event, ear));
      // While the event is on its way to the others.
      if (ear.once) show((ears = ears.filter((other) => other !== ear)));
    },
    /** Some leave, some come. */
    churn() {
      const stay = ears.filter(() => pick(4) > 0);
      const wanted = FEWEST + pick(MOST - FEWEST);
      ears = [...stay, ...Array.from({ length: Math.max(0, wanted - stay.length) }, come)];
      show(ears);
    },
    leave() {
      show((ears = []));
    },
    /** What those who listen now are to hear of these events, in any order. */
    expect(events: { number: number; name: string }[]): string[] {
      const gone = new Set<Ear>();
      return events
        .flatMap(({ number, name }) =>
          ears
            .filter((ear) => ear.name === name && !gone.has(ear))
            .map((ear) => {
              if (ear.once) gone.add(ear);
              return report(number, ear);
            }),
        )
        .sort();
    },
    /** What was heard, in any order. It is forgotten then. */
    takeHeard: () => heard.splice(0).sort(),
    /** How many listeners there ever were. */
    get total() {
      return count;
    },
    /** Listeners that left and are still held by somebody, after a collection. */
    countGhosts() {
      everybody = everybody.filter((ref) => ref.deref());
      return everybody.length - ears.length;
    },
  };
}
