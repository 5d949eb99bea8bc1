/** The events that the app's backend sends to its users. */
export interface AppEvents {
  'order-shipped': { orderId: string; carrier: string };
  message: { from: string; text: string };
}

/*
 * An app declares these types once. Then the handler of `useUserEvent('message', handler)` has typed data:
 *
 *   declare module 'react-pusher-user' {
 *     interface Register { userEvents: AppEvents }
 *   }
 *
 * The stories cannot declare them, because a registration would also change the types in the package's tests, which are
 * part of the same TypeScript program. So the stories check the data at run time.
 */
export function isOrderShipped(data: unknown): data is AppEvents['order-shipped'] {
  return hasStrings(data, ['orderId', 'carrier']);
}

export function isMessage(data: unknown): data is AppEvents['message'] {
  return hasStrings(data, ['from', 'text']);
}

function hasStrings(data: unknown, keys: readonly string[]): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    keys.every((key) => typeof Reflect.get(data, key) === 'string')
  );
}
