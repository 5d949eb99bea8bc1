import { expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { createScene } from './support/createScene';
import { expectNothingLeft } from './support/expectNothingLeft';
import { onEachVersion } from './support/onEachVersion';
import { PHASES } from './support/phases';

onEachVersion('the provider unmounts', (Pusher) => {
  const start = ({ arrange, path }: (typeof PHASES)[number]) => {
    const scene = createScene({ Pusher });
    const mount = () => mountSignin({ ...scene.props, autoSignin: true });
    arrange(scene);
    const app = mount();
    return { scene, app, mount, waitForPhase: () => pass().then(() => expect(app.path().at(-1)).toBe(path)) };
  };

  it.each(PHASES)('while $while: nothing is left behind, and a pending promise rejects', async (phase) => {
    const { scene, app, waitForPhase } = start(phase);
    await waitForPhase();
    const isPending = app.latest().status === 'pending';
    const promise = isPending ? app.signin() : null;
    await expectNothingLeft({ ...scene, app });
    if (promise) await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    expect(scene.reports).toEqual([]);
  });

  it.each(PHASES)(
    'while $while, and mounts again in the same tick: the user is signed in again',
    async (phase) => {
      const { scene, app, waitForPhase, mount } = start(phase);
      await waitForPhase();
      scene.healWorld();
      app.unmount();
      const next = mount();
      await pass();
      expect(next.path().at(-1)).toBe('signed-in ready');
      expect(scene.memory.openSockets).toHaveLength(1);
      expect(scene.online()).toEqual(['ada']);
      await expectNothingLeft({ ...scene, app: next });
      expect(scene.reports).toEqual([]);
    },
  );
});
