import type { Inspector } from 'react-pusher-user';

/** The props of `<PusherDevtoolsPanel>`. */
export interface PusherDevtoolsPanelProps {
  /**
   * The provider to show, by what `useInspector()` returns below it: for hooks with `{ context: 'own' }`. Default: the nearest
   * `<PusherProvider>` of the package.
   */
  inspector?: Inspector;
  /**
   * The colors. `system` follows the page: the computed `color-scheme` of its root element, and then the preference of the user.
   * Default `system`.
   */
  theme?: 'light' | 'dark' | 'system';
  /** The nonce of the devtools' `<style>`, for pages whose Content Security Policy asks for one. */
  styleNonce?: string;
}
