import type { Tab } from './TAB_NAMES';

/** What the devtools remember from page to page. */
export interface DevtoolsSettings {
  /** Whether the user has opened or closed the panel; `null`: neither. */
  isOpen: boolean | null;
  tab: Tab;
  dock: 'bottom' | 'right';
  /** The height of the panel at the bottom, and its width at the right, in pixels. */
  height: number;
  width: number;
}

export const DEFAULT_SETTINGS: DevtoolsSettings = {
  isOpen: null,
  tab: 'Sign-in',
  dock: 'bottom',
  height: 460,
  width: 520,
};
