/**
 * Which server to stand in for: Pusher's own service, or one of the independent servers that speak its protocol. They
 * differ in how they refuse a sign-in, in what they take for a user, in how they cut one off, in whether there are
 * watchlists, and in what a cache channel keeps.
 */
export type Dialect = 'pusher' | 'soketi' | 'sockudo' | 'reverb';
