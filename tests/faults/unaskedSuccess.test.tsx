import { expect } from 'vitest';
import { hang } from '../support/world';
import type { Fault } from './support/Fault';
import { ofUser, successFor } from './support/frames';
import { runFaults } from './support/runFaults';

const missingResolver = [/not a function/];
runFaults('a success without a sign-in request', [
  ...['ada', 'bob'].map<Fault>((id) => ({
    fault: `for ${id}, while no sign-in is requested`,
    props: { autoSignin: false },
    strike: ({ send }) => send(successFor(id)),
    shows: 'idle',
    reports: missingResolver,
  })),
  ...['ada', 'bob'].map<Fault>((id) => ({
    fault: `for ${id}, after a denied sign-in`,
    arrange: ({ answerWith }) => answerWith(() => new Response('', { status: 403 })),
    strike: ({ send }) => send(successFor(id)),
    shows: 'error denied',
  })),
  ...['ada', 'bob'].map<Fault>((id) => ({
    fault: `for ${id}, while the auth request is pending`,
    arrange: ({ answerOnce }) => answerOnce(hang),
    strike: ({ send }) => send(successFor(id)),
    shows: 'signed-in ready',
    check: ({ app, online }) => {
      expect(online()).toEqual(['ada']);
      expect(app.latest().user?.id).toBe('ada');
    },
  })),
  {
    fault: 'for the same user, while signed in',
    strike: ({ send }) => send(successFor('ada'), successFor('ada')),
    shows: 'signed-in ready',
  },
  {
    fault: 'for another user, while signed in',
    strike: ({ send }) => send(successFor('bob'), ofUser('bob', 'note', 'for Bob')),
    shows: 'error user-mismatch',
    check: ({ received, online }) => {
      expect(received).toEqual([]);
      expect(online()).toEqual([null]);
    },
  },
  {
    fault: 'for a user other than `userId`, while signed in',
    props: { userId: 'ada' },
    strike: ({ send }) => send(successFor('bob')),
    shows: 'error user-mismatch',
  },
]);
