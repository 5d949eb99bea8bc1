/** An option of `react-pusher-user dev` that has a value. */
export interface ValueOption {
  /** The name of the value in the help. */
  value: string;
  /** What it sets. */
  help: string;
  default: string;
  short?: string;
  /** The environment variable that is read if the option is not given. */
  env?: string;
  allowed: RegExp;
  /** What is allowed, as the end of the sentence "It must be …". */
  rule: string;
}

/** An option without a value. */
export interface Switch {
  help: string;
  short?: string;
}

const DIALECTS = ['pusher', 'soketi', 'sockudo', 'reverb'];
/** These values stand in URLs, `.env` files and code without quotes or escapes. */
const PLAIN = { allowed: /^[\w.~+/=-]+$/, rule: 'made of letters, digits and the characters . _ ~ + / = -' };
const NAME = { allowed: /^[\w-]+$/, rule: 'made of letters, digits, - and _' };

export const VALUE_OPTIONS = {
  port: {
    value: 'number',
    help: 'the port to listen on; 0 uses any free port',
    default: '6001',
    short: 'p',
    env: 'PUSHER_PORT',
    allowed: /^(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])$/,
    rule: 'a number from 0 to 65535',
  },
  host: {
    value: 'address',
    help: 'the address to listen on; 0.0.0.0 for all',
    default: '127.0.0.1',
    env: 'PUSHER_HOST',
    allowed: /^(?:[\w.-]+|\[?[\da-f:.]+\]?)$/i,
    rule: 'a name or an IP address, without a scheme or a port',
  },
  'app-id': {
    value: 'id',
    help: "the app's id",
    // Some server SDKs, such as Python's, accept only digits.
    default: '1',
    env: 'PUSHER_APP_ID',
    ...NAME,
  },
  key: { value: 'key', help: "the app's key", default: 'local-key', env: 'PUSHER_APP_KEY', ...NAME },
  secret: {
    value: 'secret',
    help: "the app's secret",
    default: 'local-secret',
    env: 'PUSHER_APP_SECRET',
    ...PLAIN,
  },
  cluster: {
    value: 'name',
    help: 'the cluster in the printed lines',
    default: 'local',
    env: 'PUSHER_APP_CLUSTER',
    ...NAME,
  },
  dialect: {
    value: 'server',
    help: DIALECTS.join(', '),
    default: 'pusher',
    allowed: new RegExp(`^(?:${DIALECTS.join('|')})$`),
    rule: `one of ${DIALECTS.join(', ')}`,
  },
} satisfies Record<string, ValueOption>;

export const SWITCHES = {
  json: { help: 'prints one JSON object per line' },
  quiet: { help: 'logs only failures', short: 'q' },
  help: { help: 'prints this help', short: 'h' },
  version: { help: 'prints the version', short: 'v' },
} satisfies Record<string, Switch>;

export type ValueOptionName = keyof typeof VALUE_OPTIONS;
