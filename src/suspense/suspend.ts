import * as React from 'react';
import type { Wait } from './Wait';

// React 18 lacks it, and bundlers complain about a name that a module does not export.
const { use: readPromise }: { use?: (promise: Promise<void>) => void } = { ...React };

/** React reads these fields, and goes on at once. */
const SETTLED = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined });

/**
 * Suspends the component that renders until the wait has settled. It is called without a wait, too: React 19 warns of a component
 * that reads a promise in one render, and none in the next.
 *
 * Source: {@link https://react.dev/warnings/conditional-use-of-use | React's rule for `use`}
 */
export function suspend(wait: Wait | null): void {
  if (readPromise) readPromise(wait?.promise ?? SETTLED);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- React 18 suspends a component that throws a promise
  else if (wait && !wait.isSettled) throw wait.promise;
}
