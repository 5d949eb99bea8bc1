import * as React from 'react';
import type { Wait } from './Wait';

// React 18 lacks it, and bundlers complain about a name that a module does not export.
const { use: readPromise }: { use?: (promise: Promise<void>) => void } = { ...React };

/** Suspends the component that renders, until the wait has settled. */
export function suspend(wait: Wait): void {
  if (readPromise) readPromise(wait.promise);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- React 18 suspends a component that throws a promise
  else if (!wait.isSettled) throw wait.promise;
}
