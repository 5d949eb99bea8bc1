import { fireEvent, render } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { PusherProvider, type UserAuthenticationOptions, useChannel, useSignin } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld, type World } from '../support/world';
import { loadExample } from './support/loadExample';

fakeTime();

const PAGE = 'docs/reconnects.md';

function mount(world: World, children: ReactNode, userAuthentication?: UserAuthenticationOptions) {
  return render(
    <PusherProvider {...world.props} autoSignin userAuthentication={userAuthentication}>
      {children}
    </PusherProvider>,
  );
}

describe('the component that loads what was missed', () => {
  it('loads at the start, with each event, and after a short drop in which an event was lost', async () => {
    const world = createWorld();
    const Orders = loadExample(PAGE, 'Orders', world) as ComponentType<{ load: () => Promise<string[]> }>;
    const orders = ['bread'];
    const load = vi.fn(() => Promise.resolve([...orders]));
    const { container } = mount(world, <Orders load={load} />);
    await passAndRender();
    expect(container.textContent).toBe('bread');

    orders.push('milk');
    world.server.sendToUser('ada', 'orders-changed', null);
    await passAndRender();
    expect(container.textContent).toBe('bread, milk');

    world.server.connections[0]!.drop();
    await passAndRender();
    orders.push('salt');
    world.server.sendToUser('ada', 'orders-changed', null);
    await passAndRender(2000);
    expect(container.textContent).toBe('bread, milk, salt');
    expect(load).toHaveBeenCalledTimes(3);
  });
});

describe('the notice', () => {
  it('shows a long outage, and a connection that the server ended', async () => {
    const world = createWorld();
    const ConnectionNotice = loadExample(PAGE, 'ConnectionNotice', world) as ComponentType;
    const { container } = mount(world, <ConnectionNotice />);
    await passAndRender();
    const allowHandshakes = world.server.intercept(({ event }) =>
      event === 'pusher:connection_established' ? 'drop' : undefined,
    );
    world.server.connections[0]!.drop();
    await passAndRender(4900);
    expect(container.textContent).toBe('');
    await passAndRender(200);
    expect(container.textContent).toBe('Reconnecting …');
    allowHandshakes();
    await passAndRender(60_000);
    expect(container.textContent).toBe('');

    world.server.terminateUserConnections('ada');
    await passAndRender();
    expect(container.textContent).toBe('Connect again');
    fireEvent.click(container.querySelector('button')!);
    await passAndRender();
    expect(container.textContent).toBe('');
    expect(world.online()).toEqual(['ada']);
  });
});

describe('the options with a token', () => {
  it('bring a new token after a 401 on the next connection', async () => {
    const world = createWorld();
    let valid = 'first';
    world.answerWith((fields, { headers }) =>
      new Headers(headers).get('Authorization') === `Bearer ${valid}`
        ? Response.json(world.sign(fields.get('socket_id')!))
        : new Response('', { status: 401 }),
    );
    const optionsOf = loadExample(PAGE, 'userAuthenticationOf', world) as (
      getToken: (options: { refresh: boolean }) => Promise<string>,
    ) => UserAuthenticationOptions;
    let token = 'first';
    const getToken = vi.fn(({ refresh }: { refresh: boolean }) => {
      if (refresh) token = valid;
      return Promise.resolve(token);
    });
    mount(world, null, optionsOf(getToken));
    await passAndRender();
    expect(world.online()).toEqual(['ada']);

    valid = 'second';
    world.server.connections[0]!.drop();
    await passAndRender(2000);
    expect(world.online()).toEqual(['ada']);
    expect(getToken.mock.calls.map(([{ refresh }]) => refresh)).toEqual([false, false, true]);
    expect(world.requests).toHaveLength(3);
  });
});

it('a sign-in that has failed is not repeated on the next connection', async () => {
  const world = createWorld();
  world.answerWith(() => new Response('', { status: 403 }));
  const app = mountHook({ ...world.props, autoSignin: true }, () => useSignin().status);
  await passAndRender();
  expect(app.latest()).toBe('error');
  world.answerWith(null);
  world.server.connections[0]!.drop();
  await passAndRender(60_000);
  expect(world.server.connections).toHaveLength(1);
  expect(app.latest()).toBe('error');
  expect(world.requests).toHaveLength(1);
});

it('a channel that has failed is subscribed again on the next connection', async () => {
  const world = createWorld();
  world.answerWith(() => new Response('', { status: 403 }));
  const app = mountHook(world.props, () => useChannel('private-orders').status);
  await passAndRender();
  expect(app.latest()).toBe('error');
  world.answerWith(null);
  world.server.connections[0]!.drop();
  await passAndRender(2000);
  expect(app.latest()).toBe('subscribed');
});
