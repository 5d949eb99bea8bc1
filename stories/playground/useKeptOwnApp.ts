import { useEffect, useState } from 'react';
import { UPDATE_STORY_ARGS } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import type { PlaygroundProps } from './Playground';

const KEY = 'react-pusher-user.own-app';
const NAMES = ['appKey', 'cluster', 'wsHost', 'wsPort', 'forceTLS', 'endpoint'];

/**
 * Keeps the reader's own app when the page is reloaded, in each window its own. Storybook's URL has the args of a story, but
 * leaves out a host with dots and an endpoint with slashes. Returns the args to use.
 */
export function useKeptOwnApp<Args extends PlaygroundProps>(storyId: string, args: Args): Args {
  const { appKey } = args;
  const ownApp = JSON.stringify(args, NAMES);
  const [kept, setKept] = useState(() => readKept(appKey));
  const isTaken = kept !== null && JSON.stringify(kept, NAMES) === ownApp;
  useEffect(() => {
    if (kept && !isTaken) addons.getChannel().emit(UPDATE_STORY_ARGS, { storyId, updatedArgs: kept });
    // eslint-disable-next-line react-hooks/set-state-in-effect -- from now on, the args are what Storybook shows
    else if (kept) setKept(null);
    else if (appKey) sessionStorage.setItem(KEY, ownApp);
    else sessionStorage.removeItem(KEY);
  }, [storyId, appKey, ownApp, kept, isTaken]);
  return { ...args, ...kept };
}

/** What this window has kept, until Storybook has taken it over. Another key comes from a link, which counts more. */
function readKept(appKey: string): Partial<PlaygroundProps> | null {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as PlaygroundProps | null; // Written above.
  return kept && (!appKey || appKey === kept.appKey) ? kept : null;
}
