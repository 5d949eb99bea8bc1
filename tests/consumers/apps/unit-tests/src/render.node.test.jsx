import { renderToString } from 'react-dom/server';
import { PusherProvider } from 'react-pusher-user';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { Inbox } from './Inbox';

test('the app renders on a server, and connects nowhere', async () => {
  const pusher = await startPusherServer();
  const { key } = pusher.server.app;
  const html = renderToString(
    <PusherProvider appKey={key} wsHost={pusher.host} wsPort={pusher.port} forceTLS={false} autoSignin>
      <Inbox />
    </PusherProvider>,
  );
  expect(html).toBe('<ul></ul>');
  expect(pusher.server.connections).toEqual([]);
  await pusher.close();
});
