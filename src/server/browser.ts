throw new Error(
  "'react-pusher-user/server' belongs on your server: it signs with the secret of your app, which must not reach a client. Import it in server code only. In Jest with jsdom, begin the test with `@jest-environment node`.",
);

/**
 * What bundlers for browsers and React Native take instead of the entry. It exports none of the entry's names, so that a
 * build fails. Without any export, esbuild would take it for CommonJS, and build.
 */
export const isForServers = true;
