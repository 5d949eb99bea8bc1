import Pusher from 'pusher';
import { expect, inject } from 'vitest';
import { openPage, type OpenedPage } from './openPage';

let users = 0;

/** A user that no other test signs in. */
export const newUser = () => `user-${process.pid}-${++users}`;

/** The query string from which the apps in `apps` read where to connect and whom to sign in: see `../README.md`. */
function queryOf(user: string): string {
  const { key, host, port, authUrl } = inject('backend');
  return `?${new URLSearchParams({ key, host, port: String(port), auth: authUrl, user }).toString()}`;
}

/** Sends an event to a user, as the app's server does. */
export async function sendToUser(user: string, event: string, data: unknown): Promise<void> {
  const { appId, key, secret, host, port } = inject('backend');
  const sdk = new Pusher({ appId, key, secret, host, port: String(port), useTLS: false });
  await sdk.sendToUser(user, event, data);
}

/**
 * Opens the page of a consumer in Chromium and expects that it signs the user in, shows an event that the server sends to that
 * user, and logs no error. Returns the page, which is still open, for more expectations.
 */
export async function expectSignin(url: string): Promise<OpenedPage & { user: string }> {
  const user = newUser();
  const opened = await openPage(url + queryOf(user));
  const { page, errors } = opened;
  try {
    await expect.poll(() => page.textContent('#status'), { timeout: 30_000 }).toBe(`signed-in ${user}`);
    await expect.poll(() => page.textContent('#ready'), { timeout: 10_000 }).toBe('ready');
    await sendToUser(user, 'greeting', { text: `Hello ${user}` });
    await expect.poll(() => page.textContent('#greeting'), { timeout: 10_000 }).toBe(`Hello ${user}`);
    expect(errors).toEqual([]);
  } catch (error) {
    await opened.close();
    throw new Error(`The page did not sign in. It logged: ${JSON.stringify(errors)}`, { cause: error });
  }
  return { ...opened, user };
}
