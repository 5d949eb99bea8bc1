import type { Session } from './App';
import { Online } from './Online';
import { Orders } from './Orders';
import { server } from './server';
import { SigninStatus } from './SigninStatus';

interface PageProps {
  session: Session;
  update: (request: Promise<Response>) => void;
}

export function Page({ session: { person, people }, update }: PageProps) {
  const { login, logout } = server.api;
  const logIn = (personId: string) => update(login.$post({ json: { personId } }));
  if (!person)
    return (
      <main className="login">
        <h1>Order desk</h1>
        <p>Who are you? This demo asks for no password. Log in as somebody else in a second browser.</p>
        <div className="buttons">
          {people.map(({ id, name }) => (
            <button key={id} onClick={() => logIn(id)}>
              {name}
            </button>
          ))}
        </div>
      </main>
    );

  const others = people.filter(({ id }) => id !== person.id);
  return (
    <>
      <header>
        <h1>Order desk</h1>
        <SigninStatus />
        <div className="buttons">
          {others.map(({ id, name }) => (
            <button key={id} onClick={() => logIn(id)}>
              Switch to {name}
            </button>
          ))}
          <button onClick={() => update(logout.$post())}>Log out</button>
          <button onClick={() => update(server.api['logout-everywhere'].$post())}>Log out everywhere</button>
        </div>
      </header>
      {/* The key gives each user components of their own. */}
      <main className="desk" key={person.id}>
        <Orders others={others} />
        <Online />
      </main>
    </>
  );
}
