import type { ReactNode } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router';
import type { Route } from './+types/root';

/** The environment names the Pusher app. */
export function loader() {
  const { PUSHER_APP_KEY, PUSHER_HOST, PUSHER_PORT, PUSHER_SCHEME } = process.env;
  return {
    appKey: PUSHER_APP_KEY!,
    wsHost: PUSHER_HOST!,
    wsPort: Number(PUSHER_PORT),
    forceTLS: PUSHER_SCHEME === 'https',
  };
}

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App({ loaderData }: Route.ComponentProps) {
  return (
    <PusherProvider {...loaderData} autoSignin>
      <Outlet />
    </PusherProvider>
  );
}
