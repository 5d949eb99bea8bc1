import type { ReactNode } from 'react';
import type { Inspector } from 'react-pusher-user';
import { Badge } from './Badge';
import { Mark } from './Mark';
import { settings } from './settings';
import { connectionTone, signinTone } from './tones';
import { useValue } from './useValue';

interface PanelHeaderProps {
  inspector: Inspector;
  dock: 'bottom' | 'right' | undefined;
  onClose: (() => void) | undefined;
  children: ReactNode;
}

/** The name, the tabs, the states of the sign-in and the connection, and the buttons of a docked panel. */
export function PanelHeader({ inspector, dock, onClose, children }: PanelHeaderProps) {
  const { status } = useValue(inspector.signin);
  const { state } = useValue(inspector.connection);
  return (
    <header className="panel-header">
      <h2>
        <Mark />
        <span>Pusher</span>
      </h2>
      {children}
      <div className="badges">
        <Badge tone={signinTone(status)} label="Sign-in">
          {status}
        </Badge>
        <Badge tone={connectionTone(state)} label="Connection">
          {state}
        </Badge>
      </div>
      {dock && (
        <button
          type="button"
          className="icon-button"
          aria-label={dock === 'bottom' ? 'Dock to the right' : 'Dock to the bottom'}
          onClick={() => settings.change({ dock: dock === 'bottom' ? 'right' : 'bottom' })}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <rect x="1.5" y="2.5" width="13" height="11" rx="2" />
            <path d={dock === 'bottom' ? 'M10 2.5v11' : 'M1.5 9.5h13'} />
          </svg>
        </button>
      )}
      {onClose && (
        <button type="button" className="icon-button" aria-label="Close Pusher devtools" onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      )}
    </header>
  );
}
