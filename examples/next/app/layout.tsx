import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { currentPerson } from '../lib/session';
import './styles.css';

export const metadata: Metadata = { title: 'Order desk' };

export default async function Layout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  // This is a server component: the browser gets these values when it asks for the page, and no secret.
  // PUSHER_HOST is the local Pusher. Without it, the cluster says where to connect.
  const { PUSHER_APP_KEY, PUSHER_APP_CLUSTER, PUSHER_HOST, PUSHER_PORT, PUSHER_SCHEME } = process.env;
  return (
    <html lang="en">
      <body>
        <PusherProvider
          appKey={PUSHER_APP_KEY}
          cluster={PUSHER_APP_CLUSTER}
          wsHost={PUSHER_HOST}
          wsPort={Number(PUSHER_PORT ?? 80)}
          forceTLS={PUSHER_SCHEME !== 'http'}
          userId={person?.id ?? null}
          autoSignin
        >
          {children}
        </PusherProvider>
      </body>
    </html>
  );
}
