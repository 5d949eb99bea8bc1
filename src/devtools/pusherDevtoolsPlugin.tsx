import type { ReactElement } from 'react';
import { PusherDevtoolsPanel } from './PusherDevtoolsPanel';

/** A plugin of TanStack Devtools, as `<TanStackDevtools plugins>` takes it. */
export interface PusherDevtoolsPlugin {
  id: string;
  name: string;
  /** Renders the panel in the theme of the host. */
  render: (element: HTMLElement, props: { theme: 'light' | 'dark' }) => ReactElement;
  /** Whether the plugin is open at first. */
  defaultOpen: boolean;
}

/**
 * Returns the devtools as a plugin of TanStack Devtools. `<TanStackDevtools>` must be inside the provider. The panel follows its
 * theme. In production builds it shows nothing, unless it is imported from `react-pusher-user/devtools/production`.
 *
 * @example
 * ```tsx
 * <PusherProvider appKey="…" cluster="eu">
 *   <App />
 *   <TanStackDevtools plugins={[pusherDevtoolsPlugin()]} />
 * </PusherProvider>
 * ```
 */
export const pusherDevtoolsPlugin = ({
  defaultOpen = false,
}: { defaultOpen?: boolean } = {}): PusherDevtoolsPlugin => ({
  id: 'react-pusher-user',
  name: 'Pusher',
  render: (_element, { theme }) => <PusherDevtoolsPanel theme={theme} />,
  defaultOpen,
});
