import fc from 'fast-check';
import { ENDPOINT } from './requests';

/** A request, and the text of its body. */
export interface MadeRequest {
  request: Request;
  body: string;
}

const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

/** Mostly what pusher-js sends; otherwise near misses, and nonsense. */
const mostly = <Value>(good: fc.Arbitrary<Value>, ...others: fc.Arbitrary<Value>[]) =>
  fc.oneof(
    { arbitrary: good, weight: 3 * others.length },
    ...others.map((arbitrary) => ({ arbitrary, weight: 1 })),
  );

const socketId = mostly(
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom(
    '',
    '1',
    '1.',
    '.1',
    '1.2\n',
    '1.2:private-a',
    '١.٢',
    ' 1.2',
    `${'9'.repeat(80)}.1`,
    ...PROTOTYPE_NAMES,
  ),
  fc.string({ unit: 'binary' }),
);

const name = fc.string({
  unit: fc.constantFrom(...Array.from('abcXYZ019_-=@,.;')),
  minLength: 1,
  maxLength: 20,
});
const channelName = mostly(
  fc
    .tuple(fc.constantFrom('private-', 'presence-', 'private-encrypted-', 'private-cache-'), name)
    .map((parts) => parts.join('')),
  name,
  fc.constantFrom(
    '',
    '#server-to-user-ada',
    'private-a:b',
    'private-a\n',
    `private-${'a'.repeat(200)}`,
    ...PROTOTYPE_NAMES,
  ),
  fc.string({ unit: 'binary' }).map((text) => `private-${text}`),
);

/** Fields in any order, some of them twice, and some missing. */
const fields = fc
  .tuple(
    fc.array(
      socketId.map((value) => ['socket_id', value] as const),
      { minLength: 0, maxLength: 2 },
    ),
    fc.array(
      channelName.map((value) => ['channel_name', value] as const),
      { minLength: 0, maxLength: 2 },
    ),
    fc.array(fc.tuple(fc.constantFrom('token', ...PROTOTYPE_NAMES), fc.string()), { maxLength: 2 }),
  )
  .map((lists) => lists.flat());
/** With a channel, and as often without: to sign a user in. */
const goodFields = fc
  .tuple(socketId, fc.option(channelName, { freq: 2 }))
  .map(([socket, channel]) => [
    ['socket_id', socket] as const,
    ...(channel === null ? [] : [['channel_name', channel] as const]),
  ]);
const anyFields = mostly<(readonly [string, string])[]>(goodFields, fields);

const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
const asForm = (list: (readonly [string, string])[]) =>
  list.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');

const formBody = anyFields.map(asForm);
const jsonBody = mostly(
  anyFields.map(
    (list) => `{${list.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
  ),
  fc.json(),
  fc
    .record({ socket_id: fc.anything(), channel_name: fc.anything() })
    .map((value) => JSON.stringify(value, safely)),
);

const safely = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const typed = fc.oneof(
  {
    arbitrary: formBody.map((text) => ({ type: 'application/x-www-form-urlencoded', bytes: bytesOf(text) })),
    weight: 5,
  },
  { arbitrary: jsonBody.map((text) => ({ type: 'application/json', bytes: bytesOf(text) })), weight: 4 },
  {
    arbitrary: fc.record({
      type: fc.constantFrom(
        'application/json',
        'application/x-www-form-urlencoded',
        'text/plain',
        '',
        ...PROTOTYPE_NAMES,
      ),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        // Cut within a character.
        formBody.map((text) => bytesOf(`${text}&name=ä`).slice(0, -1)),
        fc
          .integer({ min: 16_000, max: 40_000 })
          .map((length) => bytesOf('socket_id=1.2&x='.padEnd(length, 'x'))),
      ),
    }),
    weight: 2,
  },
);

const header = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
const origin = fc.oneof(
  fc.constantFrom(
    'https://app.test',
    'https://shop.test',
    'https://evil.test',
    'null',
    '*',
    '',
    'https://shop.test.evil.test',
  ),
  header,
);
const headers = mostly<Record<string, string>>(
  fc.constantFrom<Record<string, string>[]>({}, { 'Sec-Fetch-Site': 'same-origin' }),
  fc.record(
    {
      Origin: origin,
      Referer: origin,
      Host: fc.constantFrom('app.test', 'evil.test', ''),
      'X-Forwarded-Host': fc.constantFrom('app.test', 'evil.test'),
      'Sec-Fetch-Site': fc.constantFrom('same-origin', 'same-site', 'cross-site', 'none', 'x'),
      'Content-Length': fc.constantFrom('0', '-1', '99999999999', 'x'),
      'Access-Control-Request-Headers': header,
    },
    { requiredKeys: [] },
  ),
);

const callback = mostly(
  fc.constantFrom("Pusher.auth_callbacks['1']"),
  fc.constantFrom('alert', 'a;b', ''),
  fc.string(),
);

/** Any method, URL, headers and body. */
export const anyRequest: fc.Arbitrary<MadeRequest> = fc
  .record({
    method: mostly(
      fc.constant('POST'),
      fc.constant('GET'),
      fc.constantFrom('PUT', 'OPTIONS', 'HEAD', 'X-ANY'),
    ),
    headers,
    typed,
    query: fc.tuple(callback, formBody).map(([of, form]) => `callback=${encode(of)}&${form}`),
  })
  .map(({ method, headers: others, typed: { type, bytes }, query }) => {
    const hasBody = method !== 'GET' && method !== 'HEAD';
    const request = new Request(method === 'GET' ? `${ENDPOINT}?${query}` : ENDPOINT, {
      method,
      headers: { ...others, 'Content-Type': type },
      ...(hasBody && { body: bytes }),
    });
    return { request, body: hasBody ? new TextDecoder().decode(bytes) : query };
  });

const goodUser = fc.record(
  {
    id: name,
    user_info: fc.dictionary(fc.string(), fc.string({ unit: 'binary' })),
    watchlist: fc.array(name, { maxLength: 5 }),
  },
  { requiredKeys: ['id'] },
);

/** What `getUser` may return: mostly a user. */
export const anyUser: fc.Arbitrary<unknown> = mostly<unknown>(
  goodUser,
  fc.constant(null),
  fc.anything({ withBigInt: true, withNullPrototype: true }),
  fc.record({ id: fc.anything(), watchlist: fc.anything() }),
  fc.record({ id: fc.string({ unit: 'binary' }) }),
  fc.array(name, { minLength: 99, maxLength: 102 }).map((watchlist) => ({ id: 'ada', watchlist })),
);

/** What `authorize` may return: mostly an answer. */
export const anyAuthorization: fc.Arbitrary<unknown> = mostly<unknown>(
  fc.oneof(fc.boolean(), fc.record({ user_id: name, user_info: fc.dictionary(fc.string(), fc.string()) })),
  fc.anything({ withBigInt: true, withNullPrototype: true }),
  fc.record({ user_id: fc.anything(), user_info: fc.anything() }),
  fc.record({ user_id: fc.string({ unit: 'binary' }), user_info: fc.string({ maxLength: 1100 }) }),
);
