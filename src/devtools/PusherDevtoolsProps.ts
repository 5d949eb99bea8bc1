import type { PusherDevtoolsPanelProps } from './PusherDevtoolsPanelProps';

/** The props of `<PusherDevtools>`. */
export interface PusherDevtoolsProps extends PusherDevtoolsPanelProps {
  /** Whether the panel is open before the user has opened or closed it. Default `false`. */
  initialIsOpen?: boolean;
  /** The corner of the button. Default `bottom-right`. */
  buttonPosition?: 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right';
}
