/** What Vitest adds to the environment. With its NODE_ENV, builds would contain React's development build. */
const OF_VITEST = /^(?:NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|VITEST.*)$/;

/** The environment in which a user runs a command, with additions. */
export function userEnv(additions: Record<string, string>): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name));
  return { ...Object.fromEntries(inherited), ...additions };
}
