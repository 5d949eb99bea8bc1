import { expect, it } from 'vitest';
import * as testing from 'react-pusher-user/testing';
import * as node from 'react-pusher-user/testing/node';

it('the entries export only their public names', () => {
  expect(Object.keys(testing).sort()).toEqual(['createPusherServer', 'inMemorySockets']);
  expect(Object.keys(node)).toEqual(['startPusherServer']);
});
