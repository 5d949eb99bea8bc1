import { fireEvent, render, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { PusherProvider, type PusherProviderProps } from 'react-pusher-user';
import { PusherDevtools } from 'react-pusher-user/devtools';
import { onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/devtools/panel/DevtoolsSettings';
import { settings } from '../../../src/devtools/panel/settings';

/** Mounts an app with the devtools. */
export function mountDevtools(
  props: PusherProviderProps,
  {
    children,
    isOpen = true,
    isStrict = false,
  }: { children?: ReactNode; isOpen?: boolean; isStrict?: boolean } = {},
) {
  onTestFinished(() => {
    settings.change(DEFAULT_SETTINGS);
    localStorage.clear();
  });
  const view = render(
    <PusherProvider {...props}>
      {children}
      <PusherDevtools initialIsOpen={isOpen} />
    </PusherProvider>,
    { reactStrictMode: isStrict },
  );
  const root = () => {
    const host = view.container.querySelector('[data-react-pusher-user-devtools]');
    return host!.shadowRoot!.querySelector<HTMLElement>('.devtools')!;
  };
  return {
    ...view,
    root,
    devtools: () => within(root()),
    openTab(name: string) {
      fireEvent.click(within(root()).getByRole('tab', { name }));
    },
    click(name: string | RegExp) {
      fireEvent.click(within(root()).getByRole('button', { name }));
    },
    waitFor,
  };
}
