import {
  type AuthFailure,
  type Inspector,
  useChannelEvent,
  useInspector,
  useUserEvent,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

function mountInspector() {
  const world = createWorld();
  let inspector!: Inspector;
  function Probe() {
    inspector = useInspector();
    useChannelEvent('news', ['headline', 'correction'], () => undefined);
    useUserEvent('note', () => undefined);
    return null;
  }
  const app = mountSignin({ ...world.props, userAuthentication: { retry: 1, retryDelay: 700 } }, <Probe />);
  return { world, app, inspector };
}

describe('the inspector', () => {
  it('tells each transition of the sign-in, with the delay of a retry', async () => {
    const { world, app, inspector } = mountInspector();
    const seen: string[] = [];
    const delays: number[] = [];
    const stop = inspector.onTransition(({ event, previous, next }) => {
      if (next !== previous) seen.push(`${event.type}: ${next.status}`);
      if (event.type === 'retrying') delays.push(event.delay);
    });
    world.answerWith(() => new Response(null, { status: 500 }));
    void app.signin().catch(() => undefined);
    await pass();
    expect(seen).toContain('retrying: retrying');
    expect(delays).toEqual([700]);
    world.answerWith(null);
    await pass(1000);
    expect(inspector.getSigninState()).toMatchObject({ status: 'signed-in', userChannel: 'subscribed' });
    const { length } = seen;
    stop();
    app.signout();
    expect(seen).toHaveLength(length);
  });

  it('lists the subscriptions with their hooks and listeners, and the listeners of the user', async () => {
    const { inspector, app } = mountInspector();
    await pass();
    expect(inspector.getSubscriptions()).toEqual([
      {
        name: 'news',
        state: expect.objectContaining({ status: 'subscribed' }) as unknown,
        holders: [{ name: null }],
        listeners: new Map([
          ['headline', 1],
          ['correction', 1],
        ]),
        subscribe: expect.any(Function) as unknown,
      },
    ]);
    expect(inspector.getUserListeners()).toEqual(new Map([['note', 1]]));
    app.unmount();
    await pass(2000);
    expect(inspector.getSubscriptions()).toEqual([]);
  });

  it('holds a channel for a tool as a hook does, and tells when its state changes', async () => {
    const { inspector, app } = mountInspector();
    await pass();
    const held = inspector.holdChannel('private-orders');
    const onChange = vi.fn();
    const orders = inspector.getSubscriptions().find(({ name }) => name === 'private-orders');
    orders?.subscribe(onChange);
    await pass();
    expect(held.store.getValue()).toMatchObject({ status: 'subscribed' });
    expect(onChange).toHaveBeenCalled();
    held.release();
    await pass(2000);
    expect(inspector.getSubscriptions().map(({ name }) => name)).toEqual(['news']);
    app.unmount();
  });

  it('lets a tool delay and fail auth requests, and shows it no secret', async () => {
    const { world, app, inspector } = mountInspector();
    const after = vi.fn();
    let failure: AuthFailure | null = { code: 'denied', status: 401 };
    const stop = inspector.interceptAuth({
      before: ({ socketId, attempt }) => {
        expect({ socketId, attempt }).toEqual({ socketId: expect.any(String) as unknown, attempt: 1 });
        return new Promise((resolve) => setTimeout(() => resolve(failure), 500));
      },
      after,
    });
    void app.signin().catch(() => undefined);
    await pass(400);
    expect(after).not.toHaveBeenCalled();
    await pass(200);
    expect(world.requests).toEqual([]);
    expect(app.latest().error).toMatchObject({ code: 'denied', status: 401 });

    failure = null;
    void app.signin();
    await pass(1000);
    expect(app.latest().ready).toBe(true);
    expect(after.mock.calls.map(([, result]) => result as unknown)).toEqual([
      { code: 'denied', status: 401 },
      null,
    ]);
    expect(JSON.stringify(after.mock.calls)).not.toMatch(/[0-9a-f]{64}/);
    stop();
  });

  it('is the same object for the life of the provider', () => {
    const { app, inspector } = mountInspector();
    app.rerender({ autoSignin: true });
    const again: Inspector[] = [];
    function Probe() {
      again.push(useInspector());
      return null;
    }
    app.unmount();
    mountSignin(createWorld().props, <Probe />);
    expect(again[0]).not.toBe(inspector);
    expect(new Set(again).size).toBe(1);
  });
});
