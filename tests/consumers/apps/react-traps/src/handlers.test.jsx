import { KINDS } from './KINDS.jsx';
import { pass, startWorld } from './startWorld.jsx';

beforeEach(() => vi.useFakeTimers());

/** Sends one event of each kind, and expects that the handlers of the latest render receive it, once. */
async function expectHandlersSee(world, seen) {
  world.server.sendToUser('ada', 'note', 'one');
  world.server.trigger('news', 'headline', 'two');
  world.server.trigger('news', 'correction', 'three');
  await pass();
  expect(world.received()).toEqual([
    `correction three, ${seen}`,
    `headline two, ${seen}`,
    `note one, ${seen}`,
  ]);
  world.server.connections[0].drop();
  await pass(5000);
  expect(world.received()).toEqual([`lost, ${seen}`, `restored, ${seen}`]);
}

describe.each(Object.keys(KINDS))('%s', (kind) => {
  async function startSignedIn() {
    const { Receiver } = KINDS[kind];
    const world = startWorld(<Receiver id="receiver" />);
    await pass();
    await world.signIn('ada');
    await pass();
    return world;
  }

  it('calls the handlers of its latest render', async () => {
    const world = await startSignedIn();
    await expectHandlersSee(world, 'first 0');
    world.show({ label: 'second' });
    await pass();
    await expectHandlersSee(world, 'second 0');
    document.getElementById('receiver').click();
    await pass();
    await expectHandlersSee(world, 'second 1');
  });

  it('calls the handlers of its latest render, which was hidden', async () => {
    const world = await startSignedIn();
    for (const label of ['second', 'third']) {
      world.show({ mode: 'hidden' });
      await pass();
      world.show({ label });
      await pass();
      world.server.sendToUser('ada', 'note', 'for nobody');
      await pass();
      expect(world.received()).toEqual([]);
      world.show({ mode: 'visible' });
      await pass();
      await expectHandlersSee(world, `${label} 0`);
    }
  });
});
