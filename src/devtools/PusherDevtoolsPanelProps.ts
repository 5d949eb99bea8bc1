/** The props of `<PusherDevtoolsPanel>`. */
export interface PusherDevtoolsPanelProps {
  /**
   * The colors. `system` follows the page: the computed `color-scheme` of its root element, and then the preference of the user.
   * Default `system`.
   */
  theme?: 'light' | 'dark' | 'system';
  /** The nonce of the devtools' `<style>`, for pages whose Content Security Policy asks for one. */
  styleNonce?: string;
}
