import { Online } from '../components/Online';
import { Orders } from '../components/Orders';
import { SigninStatus } from '../components/SigninStatus';
import { currentPerson } from '../lib/session';
import { PEOPLE, store } from '../lib/store';
import { logIn, logOut, logOutEverywhere } from './actions';

export default async function Page() {
  const person = await currentPerson();
  if (!person)
    return (
      <main className="login">
        <h1>Order desk</h1>
        <p>Who are you? This demo asks for no password. Log in as somebody else in a second browser.</p>
        <form action={logIn} className="buttons">
          {PEOPLE.map(({ id, name }) => (
            <button key={id} name="person" value={id}>
              {name}
            </button>
          ))}
        </form>
      </main>
    );

  const others = PEOPLE.filter(({ id }) => id !== person.id);
  return (
    <>
      <header>
        <h1>Order desk</h1>
        <SigninStatus />
        <form action={logIn} className="buttons">
          {others.map(({ id, name }) => (
            <button key={id} name="person" value={id}>
              Switch to {name}
            </button>
          ))}
          <button formAction={logOut}>Log out</button>
          <button formAction={logOutEverywhere}>Log out everywhere</button>
        </form>
      </header>
      {/* The key gives each user components of their own. */}
      <main className="desk" key={person.id}>
        <Orders stored={store.orders.get(person.id) ?? []} others={others} />
        <Online />
      </main>
    </>
  );
}
