/** Somebody who can log in to the app of the playground. */
export interface Account {
  id: string;
  name: string;
  job: string;
}

export const ACCOUNTS = [
  { id: 'ada', name: 'Ada Lovelace', job: 'Orders for the Analytical Engine' },
  { id: 'grace', name: 'Grace Hopper', job: 'Compilers and spare moths' },
  { id: 'linus', name: 'Linus Torvalds', job: 'Kernels, by the box' },
] as const satisfies readonly Account[];
