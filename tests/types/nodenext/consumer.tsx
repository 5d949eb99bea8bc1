import { PusherProvider, type User, useUser } from 'react-pusher-user';
import { createPusherServer, inMemorySockets, type PusherServer } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { expectTypeOf } from 'vitest';

// An app on `nodenext` sees the built package, and pusher-js through its CommonJS types.
export const app = <PusherProvider appKey="key" cluster="eu" loadPusher={() => import('pusher-js')} />;

export function useTypes() {
  expectTypeOf(useUser()).toEqualTypeOf<User | null>();
}

expectTypeOf(createPusherServer).returns.toEqualTypeOf<PusherServer>();
expectTypeOf(startPusherServer).returns.resolves.toHaveProperty('port');
expectTypeOf(inMemorySockets).returns.toHaveProperty('loadPusher');
