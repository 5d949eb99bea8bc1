import { expect, it } from 'vitest';
import * as testing from 'react-pusher-user/testing';
import * as server from 'react-pusher-user/testing/server';
import * as node from 'react-pusher-user/testing/node';

it('the entries export only their public names', () => {
  expect(Object.keys(server).sort()).toEqual(['createPusherServer', 'inMemorySockets']);
  expect(testing).toMatchObject(server);
  expect(Object.keys(node)).toEqual(['startPusherServer']);
});
