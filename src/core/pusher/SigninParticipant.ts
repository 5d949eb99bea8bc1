/** One provider that signs a user in on a client. Several may share the client, and then they share its sign-in. */
export interface SigninParticipant {
  /** Whether this provider waits for a sign-in. */
  isPending(): boolean;
  /** Whether this provider shows a user, signed in or signing in again after a drop. */
  hasSignedIn(): boolean;
  /** pusher-js needs the auth data of a user for this socket. Ends with `answer` or `fail`. */
  onAuthDataNeeded(socketId: string): void;
  /** The sign-in has ended for all providers of the client. */
  onSignedOut(): void;
}
