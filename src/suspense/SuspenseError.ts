const TEXTS = {
  'not-signed-in':
    'useUser() has no user, and no sign-in is under way. Set `autoSignin`, call signin(), or render the component inside <SignedIn> of react-pusher-user/suspense.',
  'provider-not-mounted':
    'A component has waited for 10 s for a <PusherProvider> that has not mounted. A provider starts when it mounts: put the <Suspense> boundary inside <PusherProvider>, not around it.',
};

/**
 * Why a hook of this entry cannot wait:
 *
 * - `not-signed-in`: nobody is signed in, and no sign-in is under way;
 * - `provider-not-mounted`: the `<Suspense>` boundary is around the provider, which therefore never mounts. This error is
 *   reported (`reportError`), because no boundary inside the provider can show it.
 */
export type SuspenseErrorCode = keyof typeof TEXTS;

/** What is thrown where a hook would wait for ever. A sign-in that failed is a `SigninError`, a channel a `ChannelError`. */
export class SuspenseError extends Error {
  readonly code: SuspenseErrorCode;

  constructor(code: SuspenseErrorCode) {
    super(TEXTS[code]);
    this.name = 'SuspenseError';
    this.code = code;
  }
}
