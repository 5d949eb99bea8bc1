/**
 * Which server to stand in for: Pusher's own service, or one of the independent servers that speak its protocol. They
 * differ in how they refuse a sign-in, in what they take for a user, and in how they cut one off.
 */
export type Dialect = 'pusher' | 'soketi' | 'sockudo' | 'reverb';
