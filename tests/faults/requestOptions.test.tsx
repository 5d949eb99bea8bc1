import type { UserAuthenticationOptions } from 'react-pusher-user';
import { fail, hang, nonsense, option } from './support/option';
import { runFaults } from './support/runFaults';

const failing = (options: UserAuthenticationOptions) => ({ customHandler: fail, retry: 3, ...options });
runFaults('the auth option', [
  option('retry throws', failing({ retry: fail }), 'error handler-error', { reports: [/store is down/] }),
  option('retry is NaN', failing({ retry: NaN }), 'error handler-error'),
  option('retry is negative', failing({ retry: -1 }), 'error handler-error'),
  option('retry is `null`', failing({ retry: nonsense(null) }), 'error handler-error'),
  option('retryDelay throws', failing({ retryDelay: fail }), 'error handler-error', {
    reports: [/store is down/],
  }),
  option('retryDelay returns NaN', failing({ retryDelay: () => NaN }), 'error handler-error'),
  option(
    'retryDelay returns `undefined`',
    failing({ retryDelay: nonsense(() => undefined) }),
    'error handler-error',
  ),
  option('retryDelay returns a negative number', failing({ retryDelay: () => -1 }), 'error handler-error'),
  option('retryDelay is negative', failing({ retryDelay: -1 }), 'error handler-error'),
  option('timeout is 0', { customHandler: hang, timeout: 0 }, 'error auth-timeout'),
  option('timeout is NaN', { customHandler: hang, timeout: NaN }, 'error auth-timeout'),
  option('timeout is negative', { customHandler: hang, timeout: -1 }, 'error auth-timeout'),
  option('timeout is Infinity', { timeout: Infinity }, 'signed-in ready'),
]);
