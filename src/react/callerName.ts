/**
 * Which hook or component of ours an app called, in words for an error: by the stack, so that no hook has to say its own
 * name, which would cost bytes in production. For development only: bundlers for production shorten names.
 */
export function callerName(): string {
  const names = String(new Error().stack)
    .split('\n')
    // V8: `at useUser (…)`, `at Module.useUser (…)`; elsewhere: `useUser@…`.
    .map((line) => /(\w+)(?: \[as \w+\])?(?: \(|@)/.exec(line)?.[1] ?? '');
  const called = names.slice(names.indexOf('useSession') + 1);
  return called.find((name) => !/^use(Store|Subscription|Children)$/.test(name)) ?? 'react-pusher-user';
}
