import Pusher from 'pusher';
import { expect, inject } from 'vitest';
import { openPage, type OpenedPage, type OpenOptions } from './openPage';

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
 * Opens the page of a consumer in Chromium, as a user whom the query string and the cookie `user` name, and expects that it signs
 * that user in, shows an event that the server sends to the user, and logs no error. Returns the page, for more expectations.
 */
export async function expectSignin(
  url: string,
  prepare?: OpenOptions['prepare'],
): Promise<OpenedPage & { user: string }> {
  const user = newUser();
  const opened = await openPage(url + queryOf(user), { cookies: { user }, prepare });
  const { page, errors } = opened;
  const textOf = (selector: string) => page.textContent(selector, { timeout: 1_000 });
  try {
    await expect.poll(() => textOf('#status'), { timeout: 30_000 }).toMatch(/^(signed-in|error) /);
    expect(await textOf('#status')).toBe(`signed-in ${user}`);
    await expect.poll(() => textOf('#ready'), { timeout: 10_000 }).toBe('ready');
    await sendToUser(user, 'greeting', { text: `Hello ${user}` });
    await expect.poll(() => textOf('#greeting'), { timeout: 10_000 }).toBe(`Hello ${user}`);
    expect(errors).toEqual([]);
  } catch (error) {
    throw new Error(`The page did not sign in. It logged: ${JSON.stringify(errors)}`, { cause: error });
  }
  return { ...opened, user };
}
