import type { Account } from '../playground/accounts';
import { Avatar } from '../playground/Avatar';
import { PEOPLE } from './people';

/** The screen while nobody is logged in. A real app has a login form here. */
export function PeopleScreen({ onChoose }: { onChoose: (person: Account) => void }) {
  return (
    <div className="app-body">
      <span className="app-logo" aria-hidden="true" />
      <h2 className="app-title">Who are you?</h2>
      <p className="muted">Sign in to talk about the order.</p>
      <ul className="accounts">
        {PEOPLE.map((person) => (
          <li key={person.id}>
            <button type="button" className="account" onClick={() => onChoose(person)}>
              <Avatar {...person} />
              <span>
                <strong>{person.name}</strong>
                <small>{person.job}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
