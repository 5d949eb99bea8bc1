import { type ReactNode, useEffect, useInsertionEffect, useState } from 'react';
import {
  PusherProvider,
  type LaterPusherJsOptions,
  type PusherProviderOptions,
  type ValidationOptions,
} from 'react-pusher-user';
import type { UserData } from 'react-pusher-user/testing/server';
import { createTestPusher } from './createTestPusher';
import { handlersOf } from './handlersOf';
import { createTestPage } from './createTestPage';
import type { TestPusher } from './TestPusher';
import { hostOf } from './hostOf';

/** The props of {@link PusherTestProvider}: those of `PusherProvider`, which win, and two more. */
export interface PusherTestProviderProps
  extends PusherProviderOptions, LaterPusherJsOptions, ValidationOptions {
  /** The test pusher that the provider connects to. Default: one of its own. */
  pusher?: TestPusher;
  /**
   * The user who is logged in to your app. With a user, the provider signs in on mount, and again when the id changes. With
   * `null`, the endpoint answers 403. If omitted, the provider does not sign in by itself.
   */
  user?: UserData | null;
  appKey?: string;
  children?: ReactNode;
}

/**
 * `PusherProvider` for tests: the real provider and the real pusher-js, connected to a test pusher. It needs no other prop.
 *
 * When the test pusher is reset, the provider unmounts its children, so that no component shows that its connection ends.
 *
 * @param props - the test pusher, the user, and all props of `PusherProvider`
 * @throws PusherTestError `closed` if the test pusher is closed.
 *
 * @example
 * ```tsx
 * render(
 *   <PusherTestProvider pusher={pusher} user={{ id: 'ada', user_info: { name: 'Ada' } }}>
 *     <Inbox />
 *   </PusherTestProvider>,
 * );
 * ```
 */
export function PusherTestProvider({
  pusher: given,
  user,
  children,
  userAuthentication,
  channelAuthorization,
  ...props
}: PusherTestProviderProps): ReactNode {
  const [pusher] = useState(() => given ?? createTestPusher());
  const host = hostOf(pusher);
  const [isOver, setIsOver] = useState(false);
  const [page] = useState(() => createTestPage(user ?? null, () => setIsOver(true)));
  // Before the effects of the real provider, which may ask the endpoint.
  useInsertionEffect(() => page.setUser(user ?? null));
  useEffect(() => host.pages.add(page), [host, page]);
  const handlers = handlersOf(pusher);

  if (isOver) return null;
  host.checkOpen();
  return (
    <PusherProvider
      appKey={pusher.appKey}
      cluster="test"
      loadPusher={() => Promise.resolve({ default: page.classOf(host.getRun().memory.Pusher) })}
      autoSignin={user !== undefined}
      userId={user?.id}
      userAuthentication={handlers.user(userAuthentication)}
      channelAuthorization={handlers.channel(channelAuthorization)}
      {...props}
    >
      {children}
    </PusherProvider>
  );
}
