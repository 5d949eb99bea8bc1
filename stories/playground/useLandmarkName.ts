import { createContext, useContext } from 'react';

/** What tells the landmarks of one example from those of the other examples of a page: its file. `''`: there is no other. */
export const LandmarkContext = createContext('');

/** The accessible name of a landmark: unique on a page with several examples. */
export function useLandmarkName(name: string): string {
  const example = useContext(LandmarkContext);
  return example === '' ? name : `${name} of ${example}`;
}
