/**
 * The types of your app, given once by augmentation and used by every hook.
 *
 * `user` is what your auth endpoint puts into `user_data`, `userEvents` maps the names of the events that your
 * server sends to a user to their data.
 *
 * @example
 * ```ts
 * declare module 'react-pusher-user' {
 *   interface Register {
 *     user: { id: string; name: string };
 *     userEvents: { 'order-shipped': { orderId: string } };
 *   }
 * }
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augmentation needs an interface, empty at first
export interface Register {}

/** The signed-in user's data: `Register['user']`, or what every user has. */
export type User = Register extends { user: infer Registered extends { id: string } }
  ? Registered
  : { id: string; [key: string]: unknown };

/** User events by name: `Register['userEvents']`, or any name with `unknown` data. */
export type UserEvents = Register extends { userEvents: infer Registered }
  ? Registered
  : Record<string, unknown>;

/** A name that `useUserEvent` accepts. */
export type UserEventName = Extract<keyof UserEvents, string>;
