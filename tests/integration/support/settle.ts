import { act } from '@testing-library/react';

/** The promise's outcome, with all that React renders meanwhile. */
export async function settle<Value>(promise: Promise<Value>): Promise<Value> {
  await act(async () => {
    await promise.catch(() => undefined);
  });
  return promise;
}
