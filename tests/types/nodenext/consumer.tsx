import { PusherProvider, type SocketSharing, type User, useUser } from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import {
  createPusherApi,
  createUserAuthHandler,
  type PusherApi,
  toNodeHandler,
} from 'react-pusher-user/server';
import {
  createPusherServer,
  createTestPusher,
  inMemorySockets,
  PusherTestProvider,
  type PusherServer,
  type TestPusher,
} from 'react-pusher-user/testing';
import { loadSharing } from 'react-pusher-user/tabs';
import { createAuthHandlers } from 'react-pusher-user/testing/msw';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { createServer } from 'node:http';
import { expectTypeOf } from 'vitest';

// An app on `nodenext` sees the built package, and pusher-js through its CommonJS types. There a folder of a package has no
// name of its own: the other builds are imported by their files.
export const apps = [
  <PusherProvider appKey="key" cluster="eu" loadPusher={() => import('pusher-js')} />,
  <PusherProvider
    appKey="key"
    cluster="eu"
    loadPusher={() => import('pusher-js/with-encryption/index.js')}
  />,
  <PusherProvider appKey="key" cluster="eu" loadPusher={() => import('pusher-js/react-native/index.js')} />,
];

export function useTypes() {
  expectTypeOf(useUser()).toEqualTypeOf<User | null>();
}

expectTypeOf(useGap).parameter(0).parameter(0).toEqualTypeOf<Gap>();
expectTypeOf(createPusherServer).returns.toEqualTypeOf<PusherServer>();
expectTypeOf(startPusherServer).returns.resolves.toHaveProperty('port');
expectTypeOf(loadSharing).returns.toEqualTypeOf<Promise<SocketSharing>>();
expectTypeOf(createTestPusher).returns.toEqualTypeOf<TestPusher>();
expectTypeOf(createAuthHandlers).parameter(0).toEqualTypeOf<TestPusher>();
expectTypeOf(PusherTestProvider).parameter(0).toHaveProperty('schemas');
expectTypeOf(inMemorySockets).returns.toHaveProperty('loadPusher');
expectTypeOf(createPusherApi).returns.toEqualTypeOf<PusherApi>();
createServer(toNodeHandler(createUserAuthHandler({ getUser: () => ({ id: 'ada' }) })));
