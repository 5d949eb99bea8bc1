import type { Inspector } from 'react-pusher-user';
import { simulatorOf } from '../simulate/simulatorOf';
import { Mark } from './Mark';
import { useValue } from './useValue';

interface OpenButtonProps {
  inspector: Inspector;
  position: string;
  takesFocus: boolean;
  onOpen: () => void;
}

/** Opens the panel. It also shows that a simulation goes on while the panel is closed. */
export function OpenButton({ inspector, position, takesFocus, onOpen }: OpenButtonProps) {
  const isSimulating = useValue(simulatorOf(inspector).active).size > 0;
  return (
    <button
      type="button"
      className="open-button"
      data-position={position}
      data-simulating={isSimulating}
      aria-label={isSimulating ? 'Open Pusher devtools (a simulation is active)' : 'Open Pusher devtools'}
      ref={takesFocus ? focus : undefined}
      onClick={onOpen}
    >
      <Mark />
    </button>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
