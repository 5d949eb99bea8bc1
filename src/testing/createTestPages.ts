import type PusherJs from 'pusher-js';
import type { UserData } from 'react-pusher-user/testing/server';
import { inAct } from './inAct';
import { nextTurn } from './nextTurn';
import { createTestPage, type TestPage } from './createTestPage';

export interface TestPages {
  /** The page of code that has no provider. */
  readonly own: TestPage;
  /** Adds a page until the function that is returned is called. */
  add(page: TestPage): () => void;
  clients(): PusherJs[];
  /** The user who is logged in on the page of that socket. */
  userOf(socketId: string): UserData | null;
  /** Unmounts all pages, and waits until their clients are disconnected. */
  unmount(): Promise<void>;
}

export function createTestPages(ownUser: UserData | null): TestPages {
  const own = createTestPage(ownUser, () => {});
  const pages = new Set<TestPage>();
  const all = () => [own, ...pages];

  return {
    own,
    add(page) {
      pages.add(page);
      return () => void pages.delete(page);
    },
    clients: () => all().flatMap(({ clients }) => clients),
    userOf(socketId) {
      const isOf = ({ clients }: TestPage) =>
        clients.some(({ connection }) => connection.socket_id === socketId);
      return (all().find(isOf) ?? own).user;
    },
    async unmount() {
      if (pages.size === 0) return;
      await inAct(() => {
        for (const page of pages) page.unmount();
        return Promise.resolve();
      });
      await nextTurn(0);
    },
  };
}
