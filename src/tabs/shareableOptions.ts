import type { ShareRequest } from 'react-pusher-user';

type Options = ShareRequest['options'];

/** Only sockets are shared: the other transports of pusher-js do not pass the place where we open them. */
const SOCKETS = ['ws', 'wss'] as const;

/** The options with which a client opens marked sockets, and nothing else. `null` if the app has excluded sockets. */
export function shareableOptions(options: Options, mark: string): Options | null {
  const { enabledTransports = SOCKETS, disabledTransports = [], wsPath = '' } = options;
  const transports = SOCKETS.filter(
    (transport) => enabledTransports.includes(transport) && !disabledTransports.includes(transport),
  );
  if (transports.length === 0) return null;
  return { ...options, enabledTransports: transports, wsPath: mark + wsPath };
}
