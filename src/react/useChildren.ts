import type { ReactNode } from 'react';
import type { SigninState } from '../core/signin/SigninState';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * The children of a component that shows them for some states of the sign-in: `select` gives `false` for all other states, or
 * the fact that children which are a function are called with.
 */
export function useChildren<Fact>(
  caller: string,
  children: ReactNode | ((fact: Fact) => ReactNode),
  select: (signin: SigninState) => Fact | false,
): ReactNode {
  const fact = useSelectedStore(useSession(caller).signin.store, select);
  if (fact === false) return null;
  return typeof children === 'function' ? children(fact) : children;
}
