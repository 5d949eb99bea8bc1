import { type Account, ACCOUNTS } from '../playground/accounts';

const [ada, grace, linus] = ACCOUNTS;

/** The people who can sign in to the support desk: a customer, and two support agents. */
export const PEOPLE: readonly Account[] = [
  { ...ada, job: 'Customer' },
  { ...grace, job: 'Support' },
  { ...linus, job: 'Support' },
];
