import { act } from '@testing-library/react';

/** Waits for the promise inside `act`, and returns it. */
export async function settle<Value>(promise: Promise<Value>): Promise<Value> {
  await act(async () => {
    await promise.catch(() => undefined);
  });
  return promise;
}
