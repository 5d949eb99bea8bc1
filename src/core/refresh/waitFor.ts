/**
 * A promise of something that is listened for. `listen` starts that, and returns the function that ends it, which is called once
 * the promise is settled. The promise rejects when the signal is aborted.
 */
export async function waitFor<Result>(
  signal: AbortSignal,
  listen: (resolve: (result: Result) => void, reject: (error: Error) => void) => () => void,
): Promise<Result> {
  let stop = () => {};
  try {
    return await new Promise<Result>((resolve, reject) => {
      const onAbort = () => {
        reject(new Error('The refresh has ended.'));
      };
      signal.addEventListener('abort', onAbort);
      if (signal.aborted) onAbort();
      else stop = listen(resolve, reject);
    });
  } finally {
    stop();
  }
}
