/** An environment variable. `undefined` if it is not set or empty, or if the runtime has no `process`. */
export function readEnv(name: string): string | undefined {
  const value = typeof process === 'undefined' ? '' : process.env[name];
  return value === '' ? undefined : value;
}
