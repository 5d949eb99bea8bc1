import type { ReactNode } from 'react';
import { PusherProvider } from 'react-pusher-user';

// The environment names the Pusher app when a request comes, not when the app is built.
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  const { PUSHER_APP_KEY, PUSHER_HOST, PUSHER_PORT, PUSHER_SCHEME } = process.env;
  return (
    <html lang="en">
      <body>
        <PusherProvider
          appKey={PUSHER_APP_KEY!}
          wsHost={PUSHER_HOST!}
          wsPort={Number(PUSHER_PORT)}
          forceTLS={PUSHER_SCHEME === 'https'}
          autoSignin
        >
          {children}
        </PusherProvider>
      </body>
    </html>
  );
}
