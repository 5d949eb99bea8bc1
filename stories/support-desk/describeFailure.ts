import type { SigninError } from 'react-pusher-user';
import { describeErrorToUser } from '../playground/describeErrorToUser';

/** Describes a failed sign-in to the user: what happened, and what the button does. */
export function describeFailure(error: SigninError): { title: string; text: string; action: string } {
  const text = describeErrorToUser(error);
  switch (error.code) {
    case 'terminated':
      return { title: 'You were disconnected', text, action: 'Sign in again' };
    case 'denied':
      return { title: 'You may not sign in', text, action: 'Try again' };
    default:
      return { title: 'You are not signed in', text, action: 'Try again' };
  }
}
