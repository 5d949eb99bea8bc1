import { inspect } from 'node:util';
import { SigninError, type SigninErrorCode, type UserAuthenticationOptions } from 'react-pusher-user';
import { expect } from 'vitest';
import type { SigninApp } from './mountSignin';
import { pass } from './time';

/** A secret that no error may contain. */
export const TOKEN = 's3cr3t-t0ken';

/** Options that put secrets in every part of the auth request. */
export const secretive: UserAuthenticationOptions = {
  endpoint: '/auth',
  headers: { Authorization: `Bearer ${TOKEN}` },
  params: { token: TOKEN },
  retry: false,
};

/**
 * Expects the state `error` with this code and these details. The message must name a remedy and contain no secret.
 */
export function expectFailure(app: SigninApp, code: SigninErrorCode, details: object = {}): SigninError {
  const { error } = app.latest();
  expect(app.latest()).toMatchObject({ status: 'error', phase: null, attempt: 0, user: null, ready: false });
  expect(error).toBeInstanceOf(SigninError);
  expect(error).toMatchObject({ name: 'SigninError', code, ...details });
  expect(error!.message).toMatch(/\w+ \w+.*[.?]$/);
  expect(error!.message).not.toMatch(/undefined|null|NaN|\[object/);
  const all = [error!.message, JSON.stringify(error), inspect(error, { depth: Infinity, showHidden: true })];
  expect(all.join('\n')).not.toMatch(new RegExp(`${TOKEN}|app-secret|[\\da-f]{32}`));
  return error!;
}

/** Expects that `signin()` succeeds. The world must be healthy. */
export async function expectRecovery(app: SigninApp, milliseconds?: number): Promise<void> {
  const promise = app.signin();
  await pass(milliseconds);
  await expect(promise).resolves.toMatchObject({ id: 'ada' });
  expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true, error: null });
}
