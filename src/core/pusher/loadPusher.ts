import { isObject } from '../lib/isObject';
import type { PusherConstructor, PusherModule } from './PusherClient';

/**
 * Loads pusher-js, by the app's `loadPusher` if there is one. It is called from an effect, so that neither a server render
 * nor the first chunk contains pusher-js.
 *
 * @throws Error if the module exports no class
 */
export async function loadPusher(
  load: (() => Promise<PusherModule>) | undefined,
): Promise<PusherConstructor> {
  const module: unknown = load ? await load() : await import('pusher-js');
  const Pusher = findClass(module);
  if (!Pusher) throw new Error('`loadPusher` resolved to a module without the Pusher class.');
  return Pusher;
}

/**
 * Finds the class, wherever the build of pusher-js and the bundler put it: the module itself, its `default`, the `default`
 * of that (CommonJS that the bundler has not unwrapped), or `Pusher` (React Native, since 8.5).
 */
function findClass(module: unknown, depth = 0): PusherConstructor | null {
  if (isPusherClass(module)) return module;
  if (!isObject(module) || depth > 2) return null;
  return findClass(module.Pusher, depth + 1) ?? findClass(module.default, depth + 1);
}

const isPusherClass = (value: unknown): value is PusherConstructor =>
  typeof value === 'function' && 'Runtime' in value;
