import type PusherJs from 'pusher-js';

/**
 * The class of pusher-js. In Node, `import Pusher from 'pusher-js'` is the class in versions 8.4 and 8.6, and an object that
 * contains it in 8.5.
 *
 * @param Pusher - what `import Pusher from 'pusher-js'` gave
 *
 * @example
 * ```ts
 * const client = new (pusherClassOf(Pusher))('app-key', { cluster: 'eu' });
 * ```
 */
export function pusherClassOf(
  Pusher: typeof PusherJs | { readonly Pusher: typeof PusherJs },
): typeof PusherJs {
  return 'Pusher' in Pusher ? Pusher.Pusher : Pusher;
}
