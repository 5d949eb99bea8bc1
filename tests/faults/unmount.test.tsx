import { expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { createScene } from './support/createScene';
import { expectNothingLeft } from './support/expectNothingLeft';
import { onEachVersion } from './support/onEachVersion';
import { PHASES } from './support/phases';

onEachVersion('the provider is unmounted', (Pusher) => {
  const start = ({ arrange, path }: (typeof PHASES)[number]) => {
    const scene = createScene({ Pusher });
    const mount = () => mountSignin({ ...scene.props, autoSignin: true });
    arrange(scene);
    const app = mount();
    return { scene, app, mount, arrive: () => pass().then(() => expect(app.path().at(-1)).toBe(path)) };
  };

  it.each(PHASES)('while $while: nothing is left, and a promise of it rejects', async (phase) => {
    const { scene, app, arrive } = start(phase);
    await arrive();
    const isPending = app.latest().status === 'pending';
    const promise = isPending ? app.signin() : null;
    await expectNothingLeft({ ...scene, app });
    if (promise) await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    expect(scene.reports).toEqual([]);
  });

  it.each(PHASES)('while $while, and mounted again at once: it signs in anew', async (phase) => {
    const { scene, app, arrive, mount } = start(phase);
    await arrive();
    scene.healWorld();
    app.unmount();
    const next = mount();
    await pass();
    expect(next.path().at(-1)).toBe('signed-in ready');
    expect(scene.memory.openSockets).toHaveLength(1);
    expect(scene.online()).toEqual(['ada']);
    await expectNothingLeft({ ...scene, app: next });
    expect(scene.reports).toEqual([]);
  });
});
