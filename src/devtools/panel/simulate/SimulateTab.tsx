import { SIMULATIONS, type SimulationName } from '../../simulate/SIMULATIONS';
import { simulatorOf } from '../../simulate/simulatorOf';
import { Button } from '../Button';
import type { TabProps } from '../TabProps';
import { useValue } from '../useValue';

// The keys of the object are the names.
const NAMES = Object.keys(SIMULATIONS) as SimulationName[];

/** Makes things go wrong, and undoes it. */
export function SimulateTab({ inspector }: TabProps) {
  const simulator = simulatorOf(inspector);
  const active = useValue(simulator.active);
  return (
    <ul className="simulations">
      <li>
        <div>
          <h3>Drop the socket</h3>
          <p>It closes once, and pusher-js opens another one a second later.</p>
        </div>
        <Button onClick={simulator.drop}>Drop</Button>
      </li>
      {NAMES.map((name) => {
        const { title, meaning } = SIMULATIONS[name];
        const isActive = active.has(name);
        return (
          <li key={name} data-active={isActive}>
            <div>
              <h3 id={`simulation-${name}`}>{title}</h3>
              <p>{meaning}</p>
            </div>
            <button
              type="button"
              className="switch"
              role="switch"
              aria-checked={isActive}
              aria-labelledby={`simulation-${name}`}
              onClick={() => (isActive ? simulator.undo(name) : simulator.start(name))}
            />
          </li>
        );
      })}
    </ul>
  );
}
