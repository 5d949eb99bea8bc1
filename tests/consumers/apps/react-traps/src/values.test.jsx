import { KINDS, areCompiled } from './KINDS.jsx';
import { READERS } from './READERS.js';
import { pass, startWorld } from './startWorld.jsx';

beforeEach(() => vi.useFakeTimers());

/** What changes while the readers may be hidden, one after the other. */
const CHANGES = {
  'the user signs in': ({ signIn }) => signIn('ada'),
  'a member joins': ({ server }) => {
    const bob = { user_id: 'bob', user_info: { name: 'Bob' } };
    server.trigger('presence-room', 'pusher_internal:member_added', bob);
  },
  'the connection breaks, and comes back': async ({ server }) => {
    server.connections[0].drop();
    await pass(3000);
  },
  'another user signs in': async ({ signIn, signOut }) => {
    signOut();
    await pass();
    await signIn('eve');
  },
  'the user signs out': ({ signOut }) => signOut(),
};

/** One component for each hook, and what they show. */
function createReaders(prefix, createReader) {
  const readers = Object.entries(READERS).map(([name, useValue]) => [
    `${prefix} ${name}`,
    createReader(useValue),
  ]);
  const each = (read) => readers.map(([id]) => read(document.getElementById(id)));
  return {
    element: readers.map(([id, Reader]) => <Reader key={id} id={id} />),
    shown: () =>
      Object.fromEntries(each((button) => [button.id.slice(prefix.length + 1), button.textContent])),
    renderAgain: () => each((button) => button.click()),
  };
}

it('React Compiler has compiled what is called compiled', () => {
  expect(areCompiled).toBe(true);
});

describe.each(Object.keys(KINDS))('%s', (kind) => {
  it.each([
    ['visible', 0],
    ['hidden for a moment', 100],
    ['hidden until its channels are left', 5000],
  ])('shows the current values after it was %s', async (_, hiddenFor) => {
    const subject = createReaders('subject', KINDS[kind].createReader);
    const reference = createReaders('reference', KINDS.plain.createReader);
    const world = startWorld(subject.element, reference.element);
    await pass();
    for (const [change, make] of Object.entries(CHANGES)) {
      // On 19.2, React reads a stale value only after a render that did not change the value.
      subject.renderAgain();
      await pass();
      if (hiddenFor) world.show({ mode: 'hidden' });
      await pass(hiddenFor);
      await make(world);
      await pass();
      if (hiddenFor) world.show({ mode: 'visible' });
      await pass();
      const { useLatestUserEvent, useLatestChannelEvent, ...expected } = reference.shown();
      expect({ change, ...subject.shown() }).toMatchObject({ change, ...expected });

      // Hidden components receive no events, so that only the next one must be shown.
      world.server.sendToUser('ada', 'note', change);
      world.server.trigger('news', 'headline', change);
      await pass();
      expect(subject.shown().useLatestChannelEvent).toBe(JSON.stringify(change));
      expect(subject.shown().useLatestUserEvent).toBe(reference.shown().useLatestUserEvent);
    }
  });
});
