import type PusherJs from 'pusher-js';
import type { UserData } from 'react-pusher-user/testing/server';

/** A page of the app: a `PusherTestProvider`, or the code of a test that has none. */
export interface TestPage {
  /** The user who is logged in on the page. */
  readonly user: UserData | null;
  /** The clients of pusher-js that the page has built. */
  readonly clients: readonly PusherJs[];
  setUser(user: UserData | null): void;
  /** A subclass of pusher-js whose clients belong to the page. */
  classOf(Pusher: typeof PusherJs): typeof PusherJs;
  /** Unmounts what the page shows. */
  unmount(): void;
}

export function createTestPage(firstUser: UserData | null, unmount: () => void): TestPage {
  const clients: PusherJs[] = [];
  let user = firstUser;
  return {
    clients,
    unmount,
    get user() {
      return user;
    },
    setUser: (next) => void (user = next),
    classOf: (Pusher) =>
      class extends Pusher {
        constructor(...args: ConstructorParameters<typeof PusherJs>) {
          super(...args);
          clients.push(this);
        }
      },
  };
}
