import { createUserAuthHandler } from 'react-pusher-user/server';
import { expect, test, vi } from 'vitest';
import { mountClient, startApp } from './support/startApp';

test('the client half sends the cookies and the CSRF token, also to another origin', async () => {
  const app = startApp();
  const sign = createUserAuthHandler({ getUser: () => ({ id: '7' }) });
  const requests: Request[] = [];
  // In place of Laravel.
  app.route('/broadcasting/user-auth', (request) => {
    requests.push(request);
    const isFromPage = request.headers.get('X-XSRF-TOKEN') === 'token=of the page';
    return isFromPage ? sign(request) : new Response('', { status: 419 });
  });
  vi.spyOn(document, 'cookie', 'get').mockReturnValue('theme=dark; XSRF-TOKEN=token%3Dof%20the%20page');
  const { Live } = await import('./built/sanctum/client');
  const client = mountClient((probe) => <Live userId="7">{probe}</Live>);
  await client.expectUser('7');
  expect(requests.map(({ url, credentials }) => [url, credentials])).toEqual([
    ['https://api.example.com/broadcasting/user-auth', 'include'],
  ]);
});
