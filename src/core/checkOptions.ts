import { missingOption } from './missingOption';
import type { SessionOptions } from './SessionOptions';

/** @throws Error if the options lack what a connection needs, or if the port of the app's own server is no port */
export function checkOptions(options: SessionOptions): void {
  if (options.enabled === false || options.client) return;
  const missing = missingOption(options);
  if (missing)
    throw new Error(
      `${missing} If it is not known yet, set \`enabled={false}\`. A \`client\` needs neither.`,
    );
  if (!options.wsHost) return;
  const name = options.forceTLS === false ? 'wsPort' : 'wssPort';
  const port = options[name];
  // An environment variable that is not set becomes NaN or 0 by `Number()`. pusher-js then uses its default port in silence.
  if (port !== undefined && !(port > 0))
    throw new Error(
      `The \`${name}\` of <PusherProvider> is ${port}, which is no port. Set its environment variable, or leave the option out for port ${name === 'wsPort' ? 80 : 443}.`,
    );
}
