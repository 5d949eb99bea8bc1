import { createElement, Fragment, type ReactNode } from 'react';
import { type PusherProviderProps, type SharedConnectionState, useSharedConnection } from 'react-pusher-user';
import { onTestFinished, vi } from 'vitest';
import { FakeBus } from '../tabs/support/FakeBus';
import { FakeLocks } from '../tabs/support/FakeLocks';
import { mountSignin } from './mountSignin';
import { pass } from './time';
import { createWorld } from './world';

/** What the page may lack. */
type Lack = 'Web Locks' | 'BroadcastChannel' | 'a secure context';

/**
 * Creates a world whose page has what tabs need to share a connection. `openTab` mounts an app in a tab of its own: each tab has
 * a copy of the entry `react-pusher-user/tabs`, as each page of a browser has.
 */
export function createTabs({ without }: { without?: Lack } = {}) {
  const world = createWorld();
  const bus = new FakeBus(1);
  const locks = new FakeLocks();
  vi.stubGlobal('isSecureContext', without !== 'a secure context');
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'locks');
    vi.unstubAllGlobals();
  });
  /** Loads the entry anew, as each page of a browser does. */
  const loadTabs = async () => {
    const view = locks.viewOf({}, (task) => setTimeout(task, 0));
    const value = without === 'Web Locks' ? undefined : view;
    Object.defineProperty(navigator, 'locks', { configurable: true, value });
    vi.stubGlobal('BroadcastChannel', without === 'BroadcastChannel' ? undefined : channelClass(bus));
    vi.resetModules();
    // In the cache of modules, so that the provider gets all of it without a real wait.
    const { loadSharing } = await import('react-pusher-user/tabs');
    await loadSharing({ standby: true });
  };
  return {
    world,
    bus,
    locks,
    loadTabs,
    async openTab(props: Partial<PusherProviderProps> = {}, children?: ReactNode) {
      await loadTabs();
      let shared: SharedConnectionState | null = null;
      const Probe = () => {
        shared = useSharedConnection();
        return null;
      };
      const allProps = { ...world.props, userId: 'ada', autoSignin: true, shareConnection: true, ...props };
      const app = mountSignin(
        allProps as PusherProviderProps,
        createElement(Fragment, null, createElement(Probe), children),
      );
      await pass(100);
      return {
        ...app,
        /** What useSharedConnection() has returned last. */
        shared: () => shared,
      };
    },
  };
}

const channelClass = (bus: FakeBus) =>
  class {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    readonly #channel;

    constructor(name: string) {
      const run = (task: () => void) => {
        task();
      };
      this.#channel = bus.open(name, run, (data) => this.onmessage?.({ data }));
    }

    postMessage(message: unknown) {
      this.#channel.postMessage(message);
    }

    close() {
      this.#channel.close();
    }
  };
