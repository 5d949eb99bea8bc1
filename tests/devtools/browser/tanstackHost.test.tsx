import { TanStackDevtools } from '@tanstack/react-devtools';
import { waitFor, within } from '@testing-library/react';
import { pusherDevtoolsPlugin } from 'react-pusher-user/devtools';
import { expect, it } from 'vitest';
import { startApp } from './startApp';

it('the plugin shows the panel in TanStack Devtools, in the theme of its host', async () => {
  await startApp(
    <TanStackDevtools
      config={{ defaultOpen: true, theme: 'dark' }}
      plugins={[pusherDevtoolsPlugin({ defaultOpen: true })]}
    />,
  );
  const panel = await waitFor(() => {
    const host = document.querySelector('[data-react-pusher-user-devtools]');
    const element = host?.shadowRoot?.querySelector<HTMLElement>('.devtools');
    if (!element) throw new Error('The host shows no panel yet.');
    return element;
  });
  expect(panel.dataset.theme).toBe('dark');
  expect(within(panel).getByRole('tablist', { name: 'Pusher devtools' })).toBeTruthy();
  await waitFor(() => expect(panel.textContent).toContain('connected'));
  expect(panel.getBoundingClientRect().height).toBeGreaterThan(150);
});
