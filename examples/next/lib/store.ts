import type { Order, Person } from './types';

export const PEOPLE: readonly Person[] = [
  { id: 'ada', name: 'Ada' },
  { id: 'grace', name: 'Grace' },
  { id: 'alan', name: 'Alan' },
];

interface Store {
  /** The user id of each session id. */
  sessions: Map<string, string>;
  /** The orders of each user id, the newest first. */
  orders: Map<string, Order[]>;
}

// Next bundles this module more than once: pages and routes would each have data of their own.
const shared = globalThis as typeof globalThis & { orderDesk?: Store };

/** All data of the app. It is lost when the server stops: your app has a database. */
export const store: Store = (shared.orderDesk ??= { sessions: new Map(), orders: new Map() });
