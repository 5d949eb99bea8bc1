import { fireEvent, waitFor, within } from '@testing-library/react';
import { PusherDevtools } from 'react-pusher-user/devtools';
import { expect, it } from 'vitest';
import { startApp } from './startApp';

async function openFrames() {
  const app = await startApp(<PusherDevtools initialIsOpen />);
  const root = await waitFor(() => {
    const panel = app.container.querySelector('[data-react-pusher-user-devtools]')?.shadowRoot;
    const element = panel?.querySelector<HTMLElement>('.devtools');
    if (!element) throw new Error('There is no panel yet.');
    return element;
  });
  fireEvent.click(within(root).getByRole('tab', { name: 'Frames' }));
  return { ...app, root };
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

it('10,000 frames scroll at 60 frames a second, with few rows in the page', async () => {
  const { send, root } = await openFrames();
  await send(10_000);
  await waitFor(() => expect(within(root).getByLabelText('Frames shown').textContent).toBe('10000'));
  const list = within(root).getByRole('listbox', { name: 'Frames' });
  list.scrollTop = 0;
  await nextFrame();

  const times: number[] = [];
  let rows = 0;
  for (let step = 0; step < 180; step++) {
    list.scrollTop += 900;
    times.push(await nextFrame());
    rows = Math.max(rows, root.querySelectorAll('.frame-row').length);
  }
  expect(rows).toBeGreaterThan(5);
  expect(rows).toBeLessThan(60);
  expect(list.scrollTop).toBeGreaterThan(100_000);
  const rate = (1000 * (times.length - 1)) / (times.at(-1)! - times[0]!);
  console.log(`scrolled at ${rate.toFixed(1)} frames a second`);
  expect(rate).toBeGreaterThan(57);
});

it('secrets are masked in the page', async () => {
  const { server, root } = await openFrames();
  server.trigger('news', 'headline', {
    text: 'Pigs fly',
    access_token: 'abc123',
    note: `signed ${'0f'.repeat(32)}`,
  });
  await waitFor(() => expect(root.textContent).toContain('Pigs fly'));
  expect(root.textContent).not.toMatch(/abc123|(?:0f){32}/);
});
