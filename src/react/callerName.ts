/** A frame of a stack: V8's `at useUser (…)` or `at Module.useUser (…)`; elsewhere `useUser@…`. */
const FRAME = /(?<name>\w+)(?: \[as \w+\])?(?: \(|@)(?<folder>.*\/)?/;

/**
 * Which hook or component of ours an app called, in words for an error: by the stack, so that no hook has to say its own
 * name, which would cost bytes in production. For development only: bundlers for production shorten names.
 *
 * Ours are the frames around `useSession` with its folder; where a bundler has made one file of everything, an app's own
 * hook around ours is named in its place. Safari leaves a function out that ends in another's call, and names that one.
 */
export function callerName(): string {
  const frames = String(new Error().stack)
    .split('\n')
    .map((line) => FRAME.exec(line)?.groups);
  const [session, ...around] = frames.slice(frames.findIndex((frame) => frame?.name === 'useSession'));
  const others = around.findIndex(
    (frame) => frame?.folder !== session?.folder || !/^(use|Sign)/.test(frame?.name ?? ''),
  );
  return around.slice(0, others).at(-1)?.name ?? 'react-pusher-user';
}
