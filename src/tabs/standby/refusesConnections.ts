/**
 * Whether a server that closes a socket with this code wants no other connection.
 *
 * Source: {@link https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/#error-codes | Pusher's codes}
 */
export const refusesConnections = (code: number): boolean => code >= 4000 && code < 4100;
