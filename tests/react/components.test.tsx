import { render } from '@testing-library/react';
import {
  PusherProvider,
  type PusherProviderProps,
  SignedIn,
  SignedOut,
  SigningIn,
  useSignin,
  useUser,
  usePusher,
} from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

function Statuses() {
  const user = useUser();
  return (
    <>
      <SignedIn>in, </SignedIn>
      <SignedIn>{({ id }) => `in as ${id}`}</SignedIn>
      <SigningIn>pending</SigningIn>
      <SignedOut>out, </SignedOut>
      <SignedOut>{(error) => `out because of ${error?.code ?? 'nothing'}`}</SignedOut>
      <p>{user?.id ?? 'nobody'}</p>
    </>
  );
}

function mountStatuses(props: PusherProviderProps) {
  const app = mountSignin(props, <Statuses />);
  // Removes the status that the probe renders.
  return { ...app, text: () => app.container.textContent.replace(/^(idle|pending|signed-in|error)/, '') };
}

describe('<SignedIn>, <SigningIn>, <SignedOut> and useUser', () => {
  it('render exactly one of them at a time', async () => {
    const world = createWorld();
    const app = mountStatuses(world.props);
    expect(app.text()).toBe('out, out because of nothingnobody');
    void app.signin();
    expect(app.text()).toBe('pendingnobody');
    await pass();
    expect(app.text()).toBe('in, in as adaada');
    app.signout();
    expect(app.text()).toBe('out, out because of nothingnobody');
    await pass();
  });

  it('pass the error that ended the sign-in', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountStatuses({ ...world.props, autoSignin: true });
    await pass();
    expect(app.text()).toBe('out, out because of deniednobody');
  });

  it('show a retry as pending', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 500 }));
    const app = mountStatuses({ ...world.props, autoSignin: true, userAuthentication: { retryDelay: 1000 } });
    await pass();
    expect(app.text()).toBe('pendingnobody');
  });

  it('show a dropped connection as pending, with the last user', async () => {
    const world = createWorld();
    const app = mountStatuses({ ...world.props, autoSignin: true });
    await pass();
    world.server.connections[0]!.drop();
    await pass();
    expect(app.text()).toBe('pendingada');
    await pass(2000);
    expect(app.text()).toBe('in, in as adaada');
  });

  it('need no children', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true }, [
      <SignedIn key="in" />,
      <SigningIn key="pending" />,
      <SignedOut key="out" />,
    ]);
    await pass();
    expect(app.container.textContent).toBe('signed-in');
  });
});

describe('usePusher', () => {
  it('is `null` until pusher-js has loaded, then the client, and `null` when the provider is disabled', async () => {
    const world = createWorld();
    const seen: ReturnType<typeof usePusher>[] = [];
    function Probe() {
      seen.push(usePusher());
      return null;
    }
    const app = mountSignin({ ...world.props, autoSignin: true }, <Probe />);
    expect(seen).toEqual([null]);
    await pass();
    expect(seen).toHaveLength(2);
    expect(seen[1]).toBeInstanceOf(world.memory.Pusher);
    expect(seen[1]!.connection.socket_id).toBe(world.server.connections[0]!.socketId);
    app.rerender({ enabled: false });
    expect(seen.at(-1)).toBeNull();
    await pass();
  });

  it('is another client after a connection option has changed', async () => {
    const world = createWorld();
    const seen: ReturnType<typeof usePusher>[] = [];
    function Probe() {
      seen.push(usePusher());
      return null;
    }
    const app = mountSignin(world.props, <Probe />);
    await pass();
    app.rerender({ cluster: 'us2' });
    await pass();
    const [first, last] = [seen[1], seen.at(-1)];
    expect(last).not.toBe(first);
    expect(last!.config.cluster).toBe('us2');
  });
});

it('two nested providers work independently, and hooks use the inner one', async () => {
  const world = createWorld();
  const Status = ({ of }: { of: string }) => `${of}: ${useSignin((signin) => signin.status)} `;
  render(
    <PusherProvider {...world.props} autoSignin>
      <Status of="outer" />
      <PusherProvider {...world.props}>
        <Status of="inner" />
      </PusherProvider>
    </PusherProvider>,
  );
  await pass();
  expect(document.body.textContent).toBe('outer: signed-in inner: idle ');
  expect(world.online().sort()).toEqual(['ada', null]);
});
