/** A user of the app in the stories. */
export interface Account {
  id: string;
  name: string;
  job: string;
}

export const ACCOUNTS = [
  { id: 'ada', name: 'Ada Lovelace', job: 'Purchasing' },
  { id: 'grace', name: 'Grace Hopper', job: 'Warehouse' },
  { id: 'linus', name: 'Linus Torvalds', job: 'Shipping' },
] as const satisfies readonly Account[];

export const firstNameOf = ({ name }: Pick<Account, 'name'>): string => name.split(' ')[0] ?? name;
