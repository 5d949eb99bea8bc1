import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script, createContext } from 'node:vm';
import { createGlobals } from './createGlobals';
import { createNativeModules } from './createNativeModules';

/** A started React Native app. */
export interface RunningApp {
  /** The text that the app shows. */
  text(): string;
  unmount(): void;
  /** How many listeners pusher-js's clients have added to its one listener of NetInfo. */
  networkListeners(): number;
}

/**
 * A device that runs a bundle of Metro: JavaScript with the globals of React Native and no others, in which the native half of
 * `AppState`, of NetInfo, of `WebSocket` and of the timers are ours.
 */
export function createDevice(folder: string, bundle: string) {
  const load = createRequire(join(folder, 'package.json'));
  const { globals, ...platform } = createGlobals(load);
  const { nativeModules, ...system } = createNativeModules();
  const context = createContext({ ...globals, nativeModules });
  new Script('var window = globalThis, global = globalThis, self = globalThis;').runInContext(context);
  const file = join(folder, bundle);
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(context);
  const { startApp } = context as { startApp: (props: object) => RunningApp };

  return {
    start: startApp,
    /** What the app has logged. */
    logged: platform.logged,
    /** The sockets that the app has opened, the latest one last. */
    sockets: platform.sockets,
    /** The user puts the app into the background. `suspend` stops its JavaScript, as iOS does after some seconds. */
    background({ suspend = false } = {}) {
      system.changeAppState('background');
      if (suspend) platform.suspend();
    },
    /** The app comes back to the foreground. */
    foreground() {
      platform.resume();
      system.changeAppState('active');
    },
    /** The network is gone: sockets neither send nor receive, and none can be opened. NetInfo says so. */
    loseNetwork() {
      platform.unplug();
      system.changeNetwork('none');
    },
    restoreNetwork() {
      platform.plugIn();
      system.changeNetwork('wifi');
    },
    /** What the app has not released. */
    leftovers: () => ({
      timers: platform.pendingTimers(),
      openSockets: platform.sockets.filter(({ readyState }) => readyState !== 3).length,
      ...system.listeners(),
    }),
  };
}
