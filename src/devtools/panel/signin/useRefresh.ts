import { useState } from 'react';
import { type Inspector, SigninError } from 'react-pusher-user';
import type { Tone } from '../tones';

/** How a refresh goes. A refresh that fails changes no state. */
export interface Refresh {
  result: string;
  tone: Tone;
}

/** Asks the app's server for the same user again. */
export function useRefresh(inspector: Inspector): { refresh: Refresh | null; start: () => void } {
  const [refresh, setRefresh] = useState<Refresh | null>(null);
  const start = () => {
    setRefresh({ result: 'under way …', tone: 'busy' });
    inspector.signin
      .getValue()
      .refresh()
      .then(
        () => setRefresh({ result: 'succeeded', tone: 'good' }),
        (error: unknown) => setRefresh({ result: `failed: ${codeOf(error)}`, tone: 'bad' }),
      );
  };
  return { refresh, start };
}

const codeOf = (error: unknown) => (error instanceof SigninError ? error.code : String(error));
