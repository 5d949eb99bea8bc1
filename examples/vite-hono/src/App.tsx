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

  /** Waits for a request that changes the session, and reads the session. Then the provider gets another `userId`. */
  async function update(request?: Promise<Response>) {
    try {
      await request;
      setSession(await readSession());
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  }
  useEffect(() => void update(), []);

  // VITE_PUSHER_HOST is the local Pusher. Without it, the cluster says where to connect.
  return (
    <PusherProvider
      appKey={env.VITE_PUSHER_APP_KEY ?? ''}
      cluster={env.VITE_PUSHER_APP_CLUSTER ?? ''}
      wsHost={env.VITE_PUSHER_HOST}
      wsPort={Number(env.VITE_PUSHER_PORT ?? 80)}
      forceTLS={env.VITE_PUSHER_SCHEME !== 'http'}
      userId={session?.person?.id ?? null}
      autoSignin
    >
      {hasFailed && (
        <p className="bad" role="alert">
          The server does not answer. <button onClick={() => void update()}>Try again</button>
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
