import { guard } from '../guard';
import type { Session } from '../Session';
import type { PusherClient } from './PusherClient';

/** Whoever listens to the connection of a session's client. */
export interface ClientFollower {
  /** Another client is at work, or still none; after `detach` of the last. */
  attach?(client: PusherClient | null): void;
  /** Whatever the client's connection emits, before the listeners of pusher-js hear of it. */
  receive(event: string, data: unknown): void;
  detach?(client: PusherClient): void;
}

/** Goes with the clients of a session as they come and go. */
export const followClient = (session: Session, { attach, receive, detach }: ClientFollower): void => {
  let followed: PusherClient | null | undefined;
  const hear = (event: string, data: unknown) => guard(receive, event, data);
  const follow = () => {
    if (followed && session.client === followed) return;
    if (followed) {
      followed.connection.unbind_global(hear);
      detach?.(followed);
    }
    followed = session.client;
    followed?.connection.bind_global(hear);
    attach?.(followed);
  };
  session.on(follow);
  follow();
};
