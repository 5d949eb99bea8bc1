import type { PusherProviderProps, Signin } from 'react-pusher-user';
import { act } from '@testing-library/react';
import type { Scene } from './createScene';

/** The app that ada uses. */
interface UserApp {
  signin: Signin;
  rerender: (props: Partial<PusherProviderProps>) => void;
}

/** A way in which ada, who is signed in, stops being the user. */
export interface UserChange {
  /** The end of a sentence that begins with “when”. */
  when: string;
  props: { userId?: string };
  /** The user that the server sees afterwards. */
  next: string | null;
  change: (scene: Scene, app: UserApp) => void;
}

const ofUserId = (next: string | null | undefined): UserChange => ({
  when: `\`userId\` becomes ${next ?? String(next)}`,
  props: { userId: 'ada' },
  next: next ?? null,
  change({ logIn }, { rerender }) {
    if (next) logIn(next);
    rerender({ userId: next });
  },
});

const onNextConnection = (how: string, end: (scene: Scene) => void): UserChange => ({
  when: `another user signs in on the next connection, after ${how}`,
  props: {},
  next: 'carol',
  change(scene) {
    scene.logIn('carol');
    end(scene);
  },
});

export const USER_CHANGES: UserChange[] = [
  ofUserId('carol'),
  ofUserId(null),
  ofUserId(undefined),
  {
    when: 'signout() is called',
    props: {},
    next: null,
    change: (_, { signin }) => act(signin.signout),
  },
  {
    when: "the app's own client is disconnected, and signout() is called",
    props: {},
    next: null,
    change({ client }, { signin }) {
      client().disconnect();
      act(signin.signout);
      client().connect();
    },
  },
  onNextConnection('a network failure', ({ server }) => server.connections[0]!.drop()),
  onNextConnection('a close that asks to reconnect', ({ server }) => server.connections[0]!.close(4200)),
];
