/** Text that every build of pusher-js contains, and nothing else. */
export const TEXT_OF_PUSHER_JS = 'stats.pusher.com';

/** Text that both builds of this package contain, and nothing else. */
export const TEXT_OF_PACKAGE = 'react-pusher-user.contexts';
