import type { ReactNode } from 'react';
import type { SigninState } from '../core/signin/signinState';
import { type Caller, useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * What a component shows of its children: nothing while `select` gives `false` of the sign-in; else the children, which
 * may be a function of the fact. `caller` is the component, which an error names.
 */
export const useChildren = <Fact>(
  caller: Caller,
  children: ReactNode | ((fact: Fact) => ReactNode),
  select: (signin: SigninState) => Fact | false,
): ReactNode => {
  const fact = useStore(useSession(caller), select);
  return fact !== false && (typeof children === 'function' ? children(fact) : children);
};
