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
  { children, ...options }: { children?: ReactNode; isOpen?: boolean; isStrict?: boolean } = {},
) {
  const { isOpen = true, isStrict } = options;
  return mountApp(
    <PusherProvider {...props}>
      {children}
      <PusherDevtools initialIsOpen={isOpen} />
    </PusherProvider>,
    isStrict,
  );
}

/** Mounts an app that contains the devtools. */
export function mountApp(app: ReactNode, isStrict = false) {
  onTestFinished(() => {
    settings.change(DEFAULT_SETTINGS);
    localStorage.clear();
  });
  const view = render(app, { reactStrictMode: isStrict });
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
