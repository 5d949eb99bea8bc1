import { report } from './report';

/** Runs code of the app's, if there is any. What it throws is reported, and harms nobody else. */
export const guard = <Given extends unknown[], Result>(
  run: ((...given: Given) => Result) | null | undefined,
  ...given: Given
): Result | void => {
  try {
    return run?.(...given);
  } catch (error) {
    report(error);
  }
};
