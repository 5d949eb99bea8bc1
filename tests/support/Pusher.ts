import imported from 'pusher-js';

/** The class of pusher-js. In Node, the module of version 8.5 is an object that contains it. */
export const Pusher = 'Pusher' in imported ? (imported.Pusher as typeof imported) : imported;

/** A client. */
export type Pusher = InstanceType<typeof imported>;
