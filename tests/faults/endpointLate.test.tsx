import { expect } from 'vitest';
import { pass } from '../support/time';
import { fail, requests, status } from './support/answers';
import type { Fault } from './support/Fault';
import { runFaults } from './support/runFaults';

runFaults('an auth request whose reply is late or missing:', [
  {
    fault: 'the reply arrives after the time limit, while the next request is pending',
    arrange: ({ answerOnce, sign }) =>
      answerOnce(async (body) => {
        await new Promise((resolve) => setTimeout(resolve, 15_000));
        return Response.json(sign(body.get('socket_id')!, 'bob'));
      }),
    shows: 'signed-in ready',
    check: ({ app, requests }) => {
      expect(app.latest().user?.id).toBe('ada');
      expect(requests).toHaveLength(2);
    },
  },
  ...['with data', 'with a 403'].map<Fault>((how) => {
    let answer: (response: Response) => void;
    return {
      fault: `the reply arrives after the socket was replaced, ${how}`,
      arrange: ({ answerOnce }) => answerOnce(() => new Promise((resolve) => (answer = resolve))),
      async strike({ server, sign }) {
        const [{ socketId } = { socketId: '' }] = server.connections;
        server.connections[0]!.drop();
        await pass(2000);
        answer(how === 'with data' ? Response.json(sign(socketId, 'bob')) : status(403)());
      },
      shows: 'signed-in ready',
      check: ({ app, sent }) => {
        expect(app.latest().user?.id).toBe('ada');
        expect(sent().filter((event) => event === 'pusher:signin')).toHaveLength(1);
      },
    };
  }),
  {
    fault: 'the reply arrives after signout()',
    arrange: ({ answerWith, sign }) =>
      answerWith(async (body) => {
        await new Promise((resolve) => setTimeout(resolve, 5000));
        return Response.json(sign(body.get('socket_id')!));
      }),
    strike: ({ app }) => app.signout(),
    shows: 'idle',
    check: ({ online }) => expect(online()).toEqual([null]),
  },
  {
    fault: 'the page is offline, and the retry waits until it is online',
    arrange(scene) {
      scene.answerWith(fail);
      scene.setOnline(false);
    },
    strike: async ({ app, setOnline, answerWith, requests }) => {
      await pass(60_000);
      expect(app.path().at(-1)).toBe('pending retrying 1 unreachable');
      expect(requests).toHaveLength(1);
      answerWith(null);
      setOnline(true);
    },
    shows: 'signed-in ready',
    check: requests(2),
  },
]);
