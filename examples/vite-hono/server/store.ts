import type { Order, Person } from '../shared/types';

// All data of the app. It is lost when the server stops: your app has a database.

export const PEOPLE: readonly Person[] = [
  { id: 'ada', name: 'Ada' },
  { id: 'grace', name: 'Grace' },
  { id: 'alan', name: 'Alan' },
];

/** The user id of each session id. */
export const sessions = new Map<string, string>();

/** The orders of each user id, the newest first. */
export const orders = new Map<string, Order[]>();
