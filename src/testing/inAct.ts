import React from 'react';

type Act = (work: () => Promise<void>) => PromiseLike<void>;

/**
 * React's `act`, which only its development build has: `unstable_act` is its name in React 18.2. It is looked up by a name that
 * bundlers cannot see, since they complain of exports that one version lacks.
 */
function findAct(): Act | undefined {
  const names = ['act', 'unstable_act'];
  const found = names.map((name): unknown => Reflect.get(React, name)).find((value) => value !== undefined);
  // `Reflect.get` has no types.
  return found as Act | undefined;
}

/**
 * Does the work, and lets React render what it caused, without a warning. Outside of a test environment of React, too, because
 * `act` alone says when React has rendered.
 */
export async function inAct(work: () => Promise<void>): Promise<void> {
  const act = findAct();
  if (!act) {
    await work();
    return;
  }
  const before: unknown = Reflect.get(globalThis, ENVIRONMENT);
  Reflect.set(globalThis, ENVIRONMENT, true);
  try {
    await act(work);
  } finally {
    Reflect.set(globalThis, ENVIRONMENT, before);
  }
}

const ENVIRONMENT = 'IS_REACT_ACT_ENVIRONMENT';
