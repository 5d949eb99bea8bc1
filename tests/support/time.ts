import { afterEach, beforeEach, onTestFinished, vi } from 'vitest';

/** Each test of the file rules over time: nothing that needs a timer happens but in `pass`. */
export function fakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/**
 * Lets time pass: by default enough for all that waits for nothing but its turn, such as a sign-in. React renders
 * meanwhile as it does in an app, after each change, and not once at the end as in `act`.
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

const immediate = setImmediate;

/** As `pass`, and then a turn in which React renders what is not urgent: `setState` outside of React's own events. */
export async function passAndRender(milliseconds?: number): Promise<void> {
  await pass(milliseconds);
  await new Promise((resolve) => immediate(resolve));
}

/** For the rest of the test, React renders at any time as it does in an app, and not only in `pass`. */
export function withoutAct(): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  onTestFinished(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });
}
