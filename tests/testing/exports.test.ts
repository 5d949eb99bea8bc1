import { expect, it } from 'vitest';
import * as testing from 'react-pusher-user/testing';
import * as server from 'react-pusher-user/testing/server';
import * as msw from 'react-pusher-user/testing/msw';
import * as node from 'react-pusher-user/testing/node';

it('the entries export only their public names', () => {
  expect(Object.keys(server).sort()).toEqual([
    'createPusherServer',
    'inMemorySockets',
    'pusherClassOf',
    'refuseRealSockets',
  ]);
  expect(Object.keys(testing).sort()).toEqual(
    [
      ...Object.keys(server),
      'PusherTestError',
      'PusherTestProvider',
      'createTestPusher',
      'resetTestPushers',
    ].sort(),
  );
  expect(Object.keys(msw)).toEqual(['createAuthHandlers']);
  expect(Object.keys(node)).toEqual(['startPusherServer']);
});
