import { expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { createScene, type Scene } from './support/createScene';
import { expectNothingLeft } from './support/expectNothingLeft';
import type { Stage } from './support/Fault';
import { onEachVersion } from './support/onEachVersion';
import { PHASES } from './support/phases';

const ROOM = 'presence-room';
type Ending = [
  ending: string,
  end: (stage: Omit<Stage, 'received'>) => unknown,
  arrange?: (scene: Scene) => void,
];

/** The ways in which a sign-in ends without success. */
const endings: Ending[] = [
  ['is denied', () => {}, ({ answerWith }) => answerWith(() => new Response('', { status: 403 }))],
  ['is rejected', () => {}, ({ answerWith, sign }) => answerWith(() => Response.json(sign('1.1')))],
  ['gets no reply', () => {}, ({ lose }) => lose('pusher:signin')],
  [
    'is answered for another user',
    () => {},
    ({ replace }) =>
      replace('pusher:signin_success', {
        event: 'pusher:signin_success',
        data: { user_data: '{"id":"bob"}' },
      }),
  ],
  ...PHASES.filter(({ path }) => path.startsWith('pending')).flatMap(
    ({ while: phase, arrange, path }): Ending[] => [
      [`ends with signout() while ${phase}`, ({ app }) => expectPath(app, path).signout(), arrange],
      [`ends with disconnect() while ${phase}`, ({ app }) => expectPath(app, path).disconnect(), arrange],
      [
        `ends with a termination while ${phase}`,
        ({ app, server }) => {
          expectPath(app, path);
          server.connections[0]!.close(4009);
        },
        arrange,
      ],
    ],
  ),
  [
    'ends because the server refuses the connection',
    () => {},
    ({ server }) => server.refuseConnections({ code: 4001, message: 'Unknown app' }),
  ],
];

function expectPath(app: Stage['app'], path: string) {
  expect(app.path().at(-1)).toBe(path);
  return app;
}

/** Subscribes to the room with pusher-js. Returns the outcomes: `asked` for each subscribe frame, `refused` for an error. */
function subscribeToRoom({ client, server }: Scene) {
  const outcomes: string[] = [];
  const room = client().subscribe(ROOM);
  room.bind('pusher:subscription_error', () => outcomes.push('refused'));
  server.intercept(({ event, data }) => {
    if (event === 'pusher:subscribe' && (data as { channel: string }).channel === ROOM)
      outcomes.push('asked');
  });
  return outcomes;
}

onEachVersion('a presence channel that is authorized as the signed-in user', (Pusher) => {
  for (const when of ['before', 'after'])
    it.each(endings)(
      `gets an answer when it is subscribed ${when} a sign-in that %s`,
      async (_, end, arrange) => {
        const scene = createScene({ Pusher });
        arrange?.(scene);
        const channelAuthorization = {
          customHandler: (_request: unknown, callback: (error: null, data: { auth: string }) => void) =>
            callback(null, { auth: 'app-key:signature' }),
        };
        const app = mountSignin({
          ...scene.props,
          autoSignin: true,
          channelAuthorization: channelAuthorization,
        });
        await pass();
        let outcomes = when === 'before' ? subscribeToRoom(scene) : [];
        await end({ ...scene, app });
        await pass(140_000);
        if (when === 'after') outcomes = subscribeToRoom(scene);
        scene.healWorld();
        app.connect();
        await pass(60_000);
        expect(outcomes).not.toEqual([]);
        await expectNothingLeft({ ...scene, app });
      },
    );
});
