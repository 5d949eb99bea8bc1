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
  const Pusher = load
    ? findClass(await load())
    : (findClass(await import('pusher-js')) ?? findClass(globalPusher()));
  if (!Pusher) throw new Error('`loadPusher` resolved to a module without the Pusher class.');
  return Pusher;
}

/**
 * Finds the class, wherever the build of pusher-js and the bundler put it: the module itself, its `default`, the `default`
 * of that (CommonJS that the bundler has not unwrapped), or `Pusher` (React Native, since 8.5).
 *
 * The module itself comes last: for a CommonJS module that exports a class, Turbopack's `import()` resolves to a function with
 * all properties of the class, which `new` cannot call, and whose `default` is the class.
 */
function findClass(module: unknown, depth = 0): PusherConstructor | null {
  if (depth > 3 || !hasProperties(module)) return null;
  return (
    findClass(module.Pusher, depth + 1) ??
    findClass(module.default, depth + 1) ??
    (isPusherClass(module) ? module : null)
  );
}

/** The web build of pusher-js sets `Pusher` on `globalThis` if it runs as an ES module, as Vite serves it if it is not optimized. */
const globalPusher = () => (globalThis as { Pusher?: unknown }).Pusher;

const hasProperties = (value: unknown): value is Record<string, unknown> =>
  isObject(value) || typeof value === 'function';

const isPusherClass = (value: unknown): value is PusherConstructor =>
  typeof value === 'function' && 'Runtime' in value;
