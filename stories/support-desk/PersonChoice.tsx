import { useId } from 'react';
import { type Account, firstNameOf } from '../playground/accounts';
import { PEOPLE } from './people';

interface PersonChoiceProps {
  value: Account;
  /** The ids of the users who are signed in, once for each connection. */
  online: readonly string[];
  onChange: (person: Account) => void;
}

/** Selects the person that the server acts on, and shows in how many browsers each person is signed in. */
export function PersonChoice({ value, online, onChange }: PersonChoiceProps) {
  const name = useId();
  return (
    <fieldset className="group">
      <legend>Act on one person</legend>
      <div className="choices">
        {PEOPLE.map((person) => {
          const count = online.filter((id) => id === person.id).length;
          return (
            <label className="choice" key={person.id} data-online={count > 0}>
              <input
                type="radio"
                name={name}
                checked={person.id === value.id}
                onChange={() => onChange(person)}
              />
              <span>{firstNameOf(person)}</span>
              <small>{count > 1 ? `signed in ×${count}` : count === 1 ? 'signed in' : 'away'}</small>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
