import { beforeEach, expect, it, vi } from 'vitest';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';
import { mountDevtools } from './support/mountDevtools';

fakeTime();
beforeEach(withoutAct);

/** Opens the devtools of a signed-in user, and presses "Refresh". The app's server answers that when `answer` is called. */
async function pressRefresh(world: World) {
  const { devtools, click } = mountDevtools({ ...world.props, autoSignin: true });
  await passAndRender();
  let reply!: (response: Response) => void;
  world.answerWith(() => new Promise((resolve) => (reply = resolve)));
  click('Refresh');
  await vi.dynamicImportSettled();
  await passAndRender(100);
  return {
    devtools,
    click,
    button: () => devtools().getByRole('button', { name: 'Refresh' }),
    result: () => devtools().getByText('Refresh', { selector: 'dt' }).nextElementSibling!.textContent,
    async answer(response: Response) {
      reply(response);
      await passAndRender(100);
    },
  };
}

const signedAda = ({ sdk, server }: World) =>
  Response.json(sdk.authenticateUser(server.connections[0]!.socketId, { id: 'ada' }));

it('the facts say that a refresh is under way, and that it has succeeded', async () => {
  const world = createWorld();
  const { result, answer } = await pressRefresh(world);
  expect(result()).toBe('under way …');
  await answer(signedAda(world));
  expect(result()).toBe('succeeded');
});

it('a press does nothing while a refresh is under way', async () => {
  const world = createWorld();
  const { button, click, answer } = await pressRefresh(world);
  expect(button().getAttribute('aria-disabled')).toBe('true');
  click('Refresh');
  await answer(signedAda(world));
  expect(button().getAttribute('aria-disabled')).toBe('false');
  expect(world.requests).toHaveLength(2);
});

it('the facts say why a refresh has failed: the user stays signed in', async () => {
  const { devtools, result, answer } = await pressRefresh(createWorld());
  await answer(new Response(null, { status: 403 }));
  expect(result()).toBe('failed: denied');
  expect(devtools().getByRole('figure', { name: /Now: signed-in$/ })).toBeTruthy();
});
