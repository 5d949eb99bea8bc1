import { afterEach, beforeEach, onTestFinished, vi } from 'vitest';

/** Installs fake timers for each test of the file. Timers then fire only during `pass`. */
export function fakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/**
 * Advances the fake time. The default is enough for work without a delay, such as a sign-in. React renders after each
 * change, as it does in an app, and not once at the end as in `act`.
 */
export async function pass(milliseconds = 10): Promise<void> {
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  const isActing = environment.IS_REACT_ACT_ENVIRONMENT;
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  try {
    await vi.advanceTimersByTimeAsync(milliseconds);
  } finally {
    environment.IS_REACT_ACT_ENVIRONMENT = isActing;
  }
}

const realSetImmediate = setImmediate;

/** Calls `pass`, then waits one turn, in which React renders updates that come from outside React's own events. */
export async function passAndRender(milliseconds?: number): Promise<void> {
  await pass(milliseconds);
  await new Promise((resolve) => realSetImmediate(resolve));
}

/** Lets React render at any time for the rest of the test, as it does in an app, and not only during `pass`. */
export function withoutAct(): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  onTestFinished(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });
}
