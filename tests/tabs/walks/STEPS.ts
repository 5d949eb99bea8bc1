import { pass } from '../../model/time';
import type { TabsWalk, WalkTab } from './createTabsWalk';

export type Step = (walk: TabsWalk) => unknown;

/** Takes one of the pages that fit. */
const onOne =
  (step: (walk: TabsWalk, page: WalkTab) => unknown, fits: (page: WalkTab) => boolean = () => true): Step =>
  (walk) => {
    const pages = walk.tabs.filter(fits);
    const page = pages[Math.floor(Math.random() * pages.length)];
    if (page) return step(walk, page);
    return undefined;
  };

const isRunning = ({ tab }: WalkTab) => !tab.isFrozen && !tab.isBlocked;

function replaceClient(walk: TabsWalk, page: WalkTab, change: Partial<WalkTab>): void {
  walk.unmount(page);
  Object.assign(page, change);
  walk.mount(page);
}

export const PASS: Record<string, Step> = {
  'pass 10 ms': () => pass(10),
  'pass 0 ms': () => pass(0),
  'pass 3 ms': () => pass(3),
  'pass 150 ms': () => pass(150),
  'pass 1 s': () => pass(1000),
  'pass 5 s': () => pass(5000),
};

export const OPEN: Record<string, Step> = {
  'open ada': (walk) => walk.open('ada', true),
  'open bob': (walk) => walk.open('bob', true),
  'open ada with standby': (walk) => walk.open('ada', true, true),
  'open bob with standby': (walk) => walk.open('bob', true, true),
  'open ada without userId': (walk) => walk.open('ada', false),
  'open bob without userId': (walk) => walk.open('bob', false),
};

export const ACTIONS: Record<string, Step> = {
  close: onOne((walk, page) => walk.remove(page, false)),
  crash: onOne((walk, page) => walk.remove(page, true)),
  reload: onOne((walk, page) => {
    walk.remove(page, false);
    walk.open(page.user, page.isNamed, page.isStandby);
  }, isRunning),
  freeze: onOne((walk, { tab }) => {
    walk.disturb();
    tab.freeze();
  }, isRunning),
  thaw: onOne(
    (walk, { tab }) => {
      walk.disturb();
      tab.thaw();
    },
    ({ tab }) => tab.isFrozen,
  ),
  block: onOne((walk, { tab }) => {
    walk.disturb();
    tab.block();
  }, isRunning),
  unblock: onOne(
    (walk, { tab }) => {
      walk.disturb();
      tab.unblock();
    },
    ({ tab }) => tab.isBlocked,
  ),
  'hide or show': onOne((_, { tab }) => (tab.isVisible = !tab.isVisible), isRunning),
  'switch user': onOne(
    (walk, page) => replaceClient(walk, page, { user: page.user === 'ada' ? 'bob' : 'ada' }),
    isRunning,
  ),
  'sign out': onOne((walk, page) => replaceClient(walk, page, { isSignedOut: true }), isRunning),
  'sign in': onOne((walk, page) => {
    page.isSignedOut = false;
    page.client?.client.signin();
  }, isRunning),
  refresh: onOne((walk, page) => walk.refresh(page), isRunning),
  replace: onOne((_, { client }) => client?.shared.replace(), isRunning),
  unmount: onOne((walk, page) => walk.unmount(page), isRunning),
  mount: onOne((walk, page) => walk.mount(page), isRunning),
  'go back': onOne((_, { tab }) => {
    tab.leave();
    tab.return();
  }, isRunning),
};

export const SERVER: Record<string, Step> = {
  drop: ({ world }) => world.server.connections.map((connection) => connection.drop()),
  'close 4200': ({ world }) => world.server.connections.map((connection) => connection.close(4200)),
  'event to ada': (walk) => walk.sendTo('ada'),
  'event to bob': (walk) => walk.sendTo('bob'),
};

export const STEPS: Record<string, Step> = { ...PASS, ...OPEN, ...ACTIONS, ...SERVER };
