import { expect } from 'vitest';
import { hang } from '../support/world';
import type { Fault } from './support/Fault';
import { ofUser, successFor } from './support/frames';
import { runFaults } from './support/runFaults';

const cannotThank = [/not a function/];
runFaults('a success that nobody asked for', [
  ...['ada', 'bob'].map<Fault>((id) => ({
    fault: `for ${id}, while nobody is to be signed in`,
    props: { autoSignin: false },
    strike: ({ say }) => say(successFor(id)),
    shows: 'idle',
    reports: cannotThank,
  })),
  ...['ada', 'bob'].map<Fault>((id) => ({
    fault: `for ${id}, after a sign-in that was denied`,
    arrange: ({ answerWith }) => answerWith(() => new Response('', { status: 403 })),
    strike: ({ say }) => say(successFor(id)),
    shows: 'error denied',
  })),
  ...['ada', 'bob'].map<Fault>((id) => ({
    fault: `for ${id}, while the endpoint is asked`,
    arrange: ({ answerOnce }) => answerOnce(hang),
    strike: ({ say }) => say(successFor(id)),
    shows: 'signed-in ready',
    check: ({ app, online }) => {
      expect(online()).toEqual(['ada']);
      expect(app.latest().user?.id).toBe('ada');
    },
  })),
  {
    fault: 'for the same user, while signed in',
    strike: ({ say }) => say(successFor('ada'), successFor('ada')),
    shows: 'signed-in ready',
  },
  {
    fault: 'for another user, while signed in',
    strike: ({ say }) => say(successFor('bob'), ofUser('bob', 'note', 'for Bob')),
    shows: 'error user-mismatch',
    check: ({ heard, online }) => {
      expect(heard).toEqual([]);
      expect(online()).toEqual([null]);
    },
  },
  {
    fault: 'for another user than `userId`, while signed in',
    props: { userId: 'ada' },
    strike: ({ say }) => say(successFor('bob')),
    shows: 'error user-mismatch',
  },
]);
