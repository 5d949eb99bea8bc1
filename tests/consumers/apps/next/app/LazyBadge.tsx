'use client';

import { lazy, Suspense } from 'react';

const Badge = lazy(() => import('./Badge'));

/** The badge is in the HTML from the server. The browser hydrates it when the script of the badge has arrived. */
export function LazyBadge() {
  return (
    <Suspense fallback={<p>Loading the badge …</p>}>
      <Badge />
    </Suspense>
  );
}
