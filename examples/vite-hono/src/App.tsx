import type { InferResponseType } from 'hono/client';
import { useEffect, useState } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { Page } from './Page';
import { server } from './server';

export type Session = InferResponseType<typeof server.api.session.$get>;

const env = import.meta.env;

export function App() {
  const [session, setSession] = useState<Session>();
  const [hasFailed, setHasFailed] = useState(false);

  /** Reads the session, after a request that changes it. Then the provider gets another `userId`. */
  function update(request?: Promise<unknown>) {
    Promise.resolve(request)
      .then(readSession)
      .then(setSession)
      .then(
        () => setHasFailed(false),
        () => setHasFailed(true),
      );
  }
  useEffect(() => update(), []);

  // VITE_PUSHER_HOST is the local Pusher. Without it, the cluster says where to connect.
  return (
    <PusherProvider
      appKey={env.VITE_PUSHER_APP_KEY}
      cluster={env.VITE_PUSHER_APP_CLUSTER}
      wsHost={env.VITE_PUSHER_HOST}
      wsPort={Number(env.VITE_PUSHER_PORT ?? 80)}
      forceTLS={env.VITE_PUSHER_SCHEME !== 'http'}
      userId={session?.person?.id ?? null}
      autoSignin
    >
      {hasFailed && (
        <p className="bad" role="alert">
          The server does not answer. <button onClick={() => update()}>Try again</button>
        </p>
      )}
      {session && <Page session={session} update={update} />}
    </PusherProvider>
  );
}

async function readSession(): Promise<Session> {
  const response = await server.api.session.$get();
  if (!response.ok) throw new Error(`GET /api/session: ${response.status}`);
  return response.json();
}
