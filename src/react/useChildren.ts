import type { ReactNode } from 'react';
import type { SigninState } from '../core/signin/signinState';
import { useSignin } from './useSignin';

/**
 * What a component shows of its children: nothing while `select` gives `false` of the sign-in; else the children, which
 * may be a function of the fact.
 */
export const useChildren = <Fact>(
  children: ReactNode | ((fact: Fact) => ReactNode),
  select: (signin: SigninState) => Fact | false,
): ReactNode => {
  const fact = useSignin(select);
  return fact !== false && (typeof children === 'function' ? children(fact) : children);
};
