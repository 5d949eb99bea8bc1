import { Suspense } from 'react';
import { BrowserSuspense } from 'react-pusher-user/suspense';
import { Orders } from '../Orders';
import { Greeting } from './Greeting';
import { Room } from './Room';

export default function SuspensePage() {
  return (
    <main>
      <Suspense fallback={<p id="greeting">Signing in …</p>}>
        <Greeting />
      </Suspense>
      <BrowserSuspense fallback={<p id="room">Entering the room …</p>}>
        <Room />
      </BrowserSuspense>
      <Suspense fallback={<p id="orders">Loading the orders …</p>}>
        <Orders />
      </Suspense>
    </main>
  );
}
