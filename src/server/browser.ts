/**
 * What programs for browsers and React Native get instead of the entry, in every export condition for clients. An ES module of it
 * imports a file that does not exist (`tsup.config.ts`), so that no bundler builds it.
 */
throw new Error(
  "'react-pusher-user/server' belongs on your server: it signs with the secret of your app, which must not reach a client. Import it in server code only. In Jest with jsdom, begin the test with `@jest-environment node`.",
);
