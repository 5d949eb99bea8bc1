import type { ReactNode } from 'react';
import type { PusherProviderProps } from 'react-pusher-user';
import type { SigninApp } from '../../support/mountSignin';
import type { Scene } from './createScene';

/** One row of a table: a fault, and the state that `useSignin()` must show afterwards. The runner checks the rest. */
export interface Fault {
  /** The end of a sentence that begins with the table's name. */
  fault: string;
  /** The first pusher-js version that supports the row. */
  since?: '8.6';
  /** Props that cause the fault. Healing replaces them with good ones. */
  props?: Partial<PusherProviderProps> | ((scene: Scene) => Partial<PusherProviderProps>);
  /** More children of the provider. */
  children?: ReactNode;
  /** Causes the fault before the app mounts. */
  arrange?: (scene: Scene) => void;
  /** Causes the fault after the app has mounted. Without `arrange` or `props`, the user is signed in by then. */
  strike?: (stage: Stage) => void | Promise<void>;
  /** The last entry of `app.path()` after all time limits. */
  shows: string;
  /** Properties that `useSignin().error` must have. */
  error?: object;
  /** More assertions after all time limits. */
  check?: (stage: Stage) => void;
  /** Heals what `scene.healWorld()` does not. */
  heal?: (stage: Stage) => void;
  /**
   * The uncaught exceptions that the row expects: those that pusher-js throws on a bad frame, and those of the app's
   * listeners. By default, none may occur.
   */
  reports?: RegExp[];
}

/** A scene with a mounted app. */
export interface Stage extends Scene {
  app: SigninApp;
  /** The data of each user event `note` that `useUserEvent` received. */
  received: unknown[];
}
