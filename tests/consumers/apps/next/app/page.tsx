import { Suspense } from 'react';
import { LazyBadge } from './LazyBadge';
import { Orders } from './Orders';
import { Status } from './Status';

export default function Page() {
  return (
    <main>
      <Status />
      <LazyBadge />
      <Suspense fallback={<p id="orders">Loading the orders …</p>}>
        <Orders />
      </Suspense>
    </main>
  );
}
