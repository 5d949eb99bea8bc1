import { act } from '@testing-library/react';
import type { AuthCallback, AuthData, UserAuthenticationHandler } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it.each(['another connection', 'another user', 'signout()'])(
  'late auth data is discarded: after %s',
  async (what) => {
    const world = createWorld();
    const callbacks: [socketId: string, callback: AuthCallback<AuthData>][] = [];
    const customHandler: UserAuthenticationHandler = ({ socketId }, callback) => {
      callbacks.push([socketId, callback]);
    };
    const userAuthentication = { customHandler };
    const app = mountSignin({ ...world.props, autoSignin: true, userId: 'ada', userAuthentication });
    await pass();
    if (what === 'another connection') world.server.connections[0]!.drop();
    else if (what === 'another user') app.rerender({ userId: 'bob' });
    else app.signout();
    await pass(2000);
    const [[firstId, firstCallback]] = callbacks as [[string, AuthCallback<AuthData>]];
    act(() => {
      firstCallback(null, world.sign(firstId, 'ada'));
      firstCallback(new Error('This one, too'), null);
    });
    await pass();
    expect(world.sent()).toEqual([]);
    expect(app.latest().status).toBe(what === 'signout()' ? 'idle' : 'pending');

    world.logIn(what === 'another user' ? 'bob' : 'ada');
    act(() => {
      for (const [socketId, callback] of callbacks.slice(1)) callback(null, world.sign(socketId));
    });
    await pass();
    expect(app.latest().status).toBe(what === 'signout()' ? 'idle' : 'signed-in');
  },
);
