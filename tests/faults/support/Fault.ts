import type { ReactNode } from 'react';
import type { PusherProviderProps } from 'react-pusher-user';
import type { SigninApp } from '../../support/mountSignin';
import type { Scene } from './createScene';

/** One row of a table: what goes wrong, and what `useSignin()` must then show. The runner checks all the rest. */
export interface Fault {
  /** In plain words, as the end of a sentence that begins with the table's name. */
  fault: string;
  /** The first pusher-js that has what the row needs. */
  since?: '8.6';
  /** Props that are at fault: the provider gets good ones when the world is healed. */
  props?: Partial<PusherProviderProps> | ((scene: Scene) => Partial<PusherProviderProps>);
  /** More components below the provider. */
  children?: ReactNode;
  /** Brings the fault about before the app mounts. */
  arrange?: (scene: Scene) => void;
  /** Brings the fault about once the app has mounted, and has had its turn: where nothing is arranged, it is signed in. */
  strike?: (stage: Stage) => void | Promise<void>;
  /** What remains, when all limits are over: the last entry of `app.path()`. */
  shows: string;
  /** More of `useSignin().error`. */
  error?: object;
  /** More that must hold by then. */
  check?: (stage: Stage) => void;
  /** What is to be healed by other means than those of the scene. */
  heal?: (stage: Stage) => void;
  /**
   * Exceptions that are reported as uncaught ones are, which harm nobody: what pusher-js throws on its own on a bad
   * frame, and what a listener of the app's throws. Without this, none may be.
   */
  reports?: RegExp[];
}

/** A scene with the app on it. */
export interface Stage extends Scene {
  app: SigninApp;
  /** The data of each user event `note` so far, as a `useUserEvent` got it. */
  heard: unknown[];
}
