import { createTestPusher } from 'react-pusher-user/testing';

const pusher = createTestPusher();

test('a client of pusher-js without React and without a document', async () => {
  const received = [];
  const client = new pusher.Pusher(pusher.appKey, { cluster: 'eu' });
  client.subscribe('news').bind('headline', (data) => received.push(data.text));
  await pusher.channel('news').trigger('headline', { text: 'Pigs fly' });
  expect(received).toEqual(['Pigs fly']);
});

test('the next test has a new server', () => {
  expect(pusher.server.connections).toEqual([]);
  expect(pusher.frames).toEqual([]);
});
