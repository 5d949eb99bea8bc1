import { useEffect, useState } from 'react';
import { useInspector } from 'react-pusher-user';
import { renderInBrowser } from './renderInBrowser';
import { suspend } from './suspend';
import { useIsServer } from './useIsServer';
import type { Wait } from './Wait';
import { beginWait, endWait, findWait, type WaitTarget } from './waitsOf';

/** What each component has been shown with: the key of what it waited for. An object stands for a component. */
const shownKeys = new WeakMap<object, string | null>();

/** What a component waits for, and how far it has come. */
interface Suspension {
  /** Whether the component has been shown with this target. */
  isShown: boolean;
  /** Suspends the component unless it may be shown. It is the last hook of a component that calls it. */
  suspendUnless(mayShow: boolean): void;
}

/** Lets a component suspend until `target` has settled. Without a target, it never suspends. */
export function useSuspense(target: WaitTarget | null): Suspension {
  const inspector = useInspector();
  const isServer = useIsServer();
  const [component] = useState(() => ({}));
  const key = target?.key ?? null;
  useEffect(() => {
    shownKeys.set(component, key);
    if (key !== null) endWait(inspector, key);
  }, [component, inspector, key]);
  const isShown = shownKeys.get(component) === key;
  const waitUnless = (mayShow: boolean): Wait | null => {
    if (!target) return null;
    const wait = findWait(inspector, target.key);
    // A wait that is under way goes on. Of a settled one, React gets the promise again: it compares the promises of a render that
    // it repeats.
    if (wait?.isSettled === mayShow) return wait;
    if (mayShow) return null;
    if (isServer) renderInBrowser();
    return beginWait(inspector, target, !isShown);
  };
  return { isShown, suspendUnless: (mayShow) => suspend(waitUnless(mayShow)) };
}
