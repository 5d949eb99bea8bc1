import { expect } from 'vitest';
import { hang } from '../support/world';
import { always, fail, once, requests, status } from './support/answers';
import { runFaults } from './support/runFaults';

const refreshing = { userAuthentication: { headersProvider: () => ({ Authorization: 'Bearer fresh' }) } };

runFaults('the auth endpoint', [
  always('answers 401', status(401), 'error denied', { error: { status: 401 }, check: requests(1) }),
  always('answers 401 to refreshed headers, too', status(401), 'error denied', {
    props: refreshing,
    check: requests(2),
  }),
  once('answers 401 to headers that a provider can refresh', status(401), {
    props: refreshing,
    check: requests(2),
  }),
  always('answers 403', status(403), 'error denied', { error: { status: 403 }, check: requests(1) }),
  always('answers 404', status(404), 'error http-error', { error: { status: 404 }, check: requests(1) }),
  always('answers 413', status(413), 'error http-error', { error: { status: 413 }, check: requests(1) }),
  once('answers 408', status(408), { check: requests(2) }),
  once('answers 429', status(429), { check: requests(2) }),
  once('answers 500', status(500), { check: requests(2) }),
  always('always answers 500', status(500), 'error http-error', {
    error: { status: 500, retryable: true },
    check: requests(4),
  }),
  once('cannot be reached', fail, { check: requests(2) }),
  always('can never be reached', fail, 'error unreachable', { check: requests(4) }),
  once('does not answer', hang, { check: requests(2) }),
  always('never answers', hang, 'error auth-timeout', { check: requests(4) }),
  always('answers 204 without a body', status(204), 'error invalid-reply'),
]);

const after = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
const retryAfter = (value: string) => status(429, { 'Retry-After': value });

runFaults('the auth endpoint asks for a delay: it', [
  once('answers 429 with Retry-After in seconds', retryAfter('7'), {
    // With jitter, so that many clients do not come back at the same moment.
    check: ({ requests: [first, second] }) => {
      expect(second!.time - first!.time).toBeGreaterThanOrEqual(7000);
      expect(second!.time - first!.time).toBeLessThanOrEqual(7500);
    },
  }),
  once('answers 503 with Retry-After as a date', () => retryAfter(after(7))(), {
    check: ({ requests: [first, second] }) => expect(second!.time - first!.time).toBeGreaterThan(5000),
  }),
  always('sends a Retry-After of a year', retryAfter('31536000'), 'error http-error', { check: requests(1) }),
  always('sends an infinite Retry-After', retryAfter('9e999'), 'error http-error', { check: requests(1) }),
  always(
    'sends a date in a hundred years as Retry-After',
    () => retryAfter(after(3e9))(),
    'error http-error',
  ),
  once('sends a date in the past as Retry-After', () => retryAfter(after(-3600))()),
  once('sends a negative Retry-After', retryAfter('-5')),
  once('sends a Retry-After that is neither a number nor a date', retryAfter('tomorrow, maybe')),
  once('sends an empty Retry-After', retryAfter('')),
]);
