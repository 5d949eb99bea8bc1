import type { Gap } from 'react-pusher-user/gap';
import { pass } from '../model/time';
import { ALL, type GapWalk } from './startGapWalk';

/** A fault: what happens, and which gaps it must cause. */
interface GapFault {
  play(walk: GapWalk): Promise<void> | void;
  gaps: Pick<Gap, 'reason' | 'channels'>[];
}

const all = (reason: Gap['reason']) => [{ reason, channels: ALL }];

/** Frames of the server wait until the page runs again. */
const holdFrames = () => ({ delay: 1 });
const loseFrames = () => 'drop' as const;

/** The page stands still, and the line breaks meanwhile. Frames of before are read afterwards. */
async function standStillAndLose(walk: GapWalk) {
  walk.setNetwork(holdFrames);
  await walk.standStill(walk.pick(100, 600));
  walk.setNetwork(loseFrames);
  await walk.standStill(walk.pick(20, 600));
}

async function wakeUp(walk: GapWalk) {
  await pass(walk.pick(2, 4000));
  walk.setNetwork(() => undefined);
  walk.connection.drop();
}

/** A loss within the next seconds would count as one of the standstill: what is read now may be old. */
async function surviveStandstill(walk: GapWalk) {
  await pass(10);
  walk.setNetwork(() => undefined);
  await walk.live(7);
}

async function withFreeze(standStill: () => Promise<void>) {
  document.dispatchEvent(new Event('freeze'));
  await standStill();
  document.dispatchEvent(new Event('resume'));
}

export const GAP_FAULTS: Record<string, GapFault> = {
  'a drop': {
    play(walk) {
      walk.connection.drop();
    },
    gaps: all('drop'),
  },
  'a close of the server': {
    play(walk) {
      walk.connection.close(walk.pick(4100, 4299), 'Please reconnect');
    },
    gaps: all('drop'),
  },
  'a takeover': {
    play(walk) {
      walk.connection.close(4290);
    },
    gaps: all('takeover'),
  },
  'several drops': {
    async play(walk) {
      walk.setNetwork(({ event }) =>
        event === 'pusher_internal:subscription_succeeded' ? { delay: 5000 } : undefined,
      );
      for (let drop = walk.pick(2, 4); drop > 0; drop--) {
        walk.connection.drop();
        await walk.live(3);
      }
      walk.connection.drop();
      walk.setNetwork(() => undefined);
    },
    gaps: all('drop'),
  },
  'a server that is down for a while': {
    async play(walk) {
      walk.setNetwork(({ event }) => (event === 'pusher:connection_established' ? 'drop' : undefined));
      walk.connection.drop();
      await walk.live(walk.pick(5, 60));
      walk.setNetwork(() => undefined);
    },
    gaps: all('drop'),
  },
  'a line that dies in silence': {
    async play(walk) {
      walk.setNetwork(loseFrames);
      await walk.live(160);
      walk.setNetwork(() => undefined);
    },
    gaps: all('drop'),
  },
  'a sleep that ends the connection': {
    async play(walk) {
      await standStillAndLose(walk);
      await wakeUp(walk);
    },
    gaps: all('sleep'),
  },
  'a freeze that ends the connection': {
    async play(walk) {
      await withFreeze(() => standStillAndLose(walk));
      await wakeUp(walk);
    },
    gaps: all('freeze'),
  },
  'a sleep that the connection survives': {
    async play(walk) {
      walk.setNetwork(holdFrames);
      await walk.standStill(walk.pick(20, 1800));
      await surviveStandstill(walk);
    },
    gaps: [],
  },
  'a freeze that the connection survives': {
    async play(walk) {
      walk.setNetwork(holdFrames);
      await withFreeze(() => walk.standStill(walk.pick(20, 1800)));
      await surviveStandstill(walk);
    },
    gaps: [],
  },
  'a time without a fault': {
    play: (walk) => walk.live(walk.pick(1, 30)),
    gaps: [],
  },
  'disconnect() and connect()': {
    async play(walk) {
      walk.app.connection.disconnect();
      await walk.live(walk.pick(1, 60));
      void walk.app.signin.signin();
    },
    gaps: all('disconnect'),
  },
  'a channel that is refused for a while': {
    async play(walk) {
      const { world, app } = walk;
      world.answerWith((body) => {
        const socketId = body.get('socket_id') ?? '';
        const channel = body.get('channel_name');
        if (channel === 'private-orders') return new Response('', { status: 403 });
        return Response.json(channel ? world.authorize(socketId, channel) : world.sign(socketId));
      });
      walk.connection.drop();
      await walk.settle();
      await walk.live(walk.pick(1, 20));
      world.answerWith(null);
      app.channel('private-orders').retry();
    },
    gaps: [...all('drop'), { reason: 'resubscribe', channels: ['private-orders'] }],
  },
};
