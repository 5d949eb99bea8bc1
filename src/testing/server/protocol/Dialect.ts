/**
 * The server to imitate: Pusher's own service, or one of the independent servers that implement its protocol. The servers
 * differ in how they refuse a sign-in, which user data they accept, how they terminate a user's connections, whether they
 * have watchlists, and what a cache channel stores.
 */
export type Dialect = 'pusher' | 'soketi' | 'sockudo' | 'reverb';
