import type { Inspector } from 'react-pusher-user';
import { SIMULATIONS } from '../../simulate/SIMULATIONS';
import { simulatorOf } from '../../simulate/simulatorOf';
import { Button } from '../Button';
import { useValue } from '../useValue';

/** Says what is simulated at the moment, in every tab, and undoes it. */
export function SimulationNotice({ inspector }: { inspector: Inspector }) {
  const simulator = simulatorOf(inspector);
  const active = useValue(simulator.active);
  return (
    <div className="notice" role="status">
      {active.size > 0 && (
        <p>
          <strong>Simulated:</strong>{' '}
          {[...active].map((name) => SIMULATIONS[name].title.toLowerCase()).join(', ')}
          <Button onClick={simulator.undoAll}>Undo all</Button>
        </p>
      )}
    </div>
  );
}
