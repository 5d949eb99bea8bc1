import type { ReactNode } from 'react';
import type { SigninState } from '../core/signin/SigninState';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * Returns the children of a component that shows them for some states of the sign-in only. `select` returns `false` for the
 * other states. For these states it returns a value, with which children are called that are a function.
 */
export function useChildren<Fact>(
  caller: string,
  children: ReactNode | ((fact: Fact) => ReactNode),
  select: (signin: SigninState) => Fact | false,
): ReactNode {
  const fact = useSelectedStore(useSession(caller).signin.appStore, select);
  if (fact === false) return null;
  return typeof children === 'function' ? children(fact) : children;
}
