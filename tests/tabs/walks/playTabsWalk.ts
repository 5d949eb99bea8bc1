import { pass, turn } from '../../model/time';
import { createTabsWalk, type TabsWalk } from './createTabsWalk';
import { STEPS } from './STEPS';

/**
 * Plays a walk, and checks the invariants after every step.
 *
 * @throws Error when an invariant is violated
 */
export async function playTabsWalk(script: readonly string[]): Promise<void> {
  const walk = createTabsWalk();
  try {
    for (const [index, name] of script.entries()) {
      const result = STEPS[name]!(walk);
      if (result instanceof Promise) await result;
      await turn();
      check(walk, `after step ${index + 1}, ${name}`);
    }
    await expectRecovery(walk);
    await expectNothingLeft(walk);
  } finally {
    walk.end();
  }
}

function check(walk: TabsWalk, moment: string): void {
  const { violations } = walk;
  if (walk.missing() > 0) violations.push('an event did not arrive');
  const { length } = walk.world.server.connections;
  // A page that was blocked has to hear first that another one leads.
  if (length > mostSockets(walk) && walk.calmFor() > 100) violations.push(`there are ${length} sockets`);
  if (violations.length === 0) return;
  const states = walk.tabs.map(({ tab, user, isNamed, isSignedOut, client }) =>
    [
      tab.name,
      user,
      isNamed && 'named',
      isSignedOut && 'out',
      tab.isFrozen && 'frozen',
      tab.isBlocked && 'blocked',
    ]
      .concat(
        client
          ? [
              client.client.connection.state,
              client.shared.state.getValue().role ?? '?',
              `${tab.sockets} sockets`,
            ]
          : [],
      )
      .filter(Boolean)
      .join(' '),
  );
  throw new Error(`${moment}: ${violations.join('; ')} (${states.join(', ')})`);
}

/** One for each group, one for each standby, and one for each page whose thread is blocked: it may lead a group, and not know that another leads. */
function mostSockets({ tabs }: TabsWalk): number {
  const mounted = tabs.filter(({ client }) => client);
  const groups = new Set(mounted.map(({ isNamed, user }) => (isNamed ? user : '')));
  // A group without a user in its name sends users that it does not serve into groups of their own.
  if (groups.has('')) for (const { user } of mounted) groups.add(user);
  const standbys = new Set(
    mounted.filter(({ isStandby, isNamed }) => isStandby && isNamed).map(({ user }) => user),
  );
  return groups.size + standbys.size + tabs.filter(({ tab }) => tab.isBlocked).length;
}

/** Expects that all pages are signed in as their users when nothing stands in the way, with one socket for each user. */
async function expectRecovery(walk: TabsWalk): Promise<void> {
  const { tabs, violations, world } = walk;
  for (const page of tabs) {
    page.tab.unblock();
    page.tab.thaw();
    page.tab.isVisible = true;
    walk.mount(page);
  }
  walk.disturb();
  await pass(20_000);
  check(walk, 'after healing');
  for (const { client, isSignedOut, user, tab } of tabs) {
    const pusher = client!.client;
    const id = (pusher.user.user_data as { id: string } | null)?.id ?? null;
    if (id !== (isSignedOut ? null : user)) violations.push(`${tab.name} is signed in as ${id}`);
    for (const name of ['private-news', 'presence-room'])
      if (!pusher.channel(name).subscribed) violations.push(`${tab.name} is not subscribed to ${name}`);
    if (client!.shared.state.getValue().role === null) violations.push(`${tab.name} has a socket of its own`);
  }
  for (const user of ['ada', 'bob']) {
    const group = tabs.filter((page) => page.isNamed && page.user === user && !page.isSignedOut);
    const data = new Set(group.map(({ client }) => JSON.stringify(client!.client.user.user_data)));
    if (data.size > 1) violations.push(`the tabs of ${user} have different data: ${[...data].join(', ')}`);
  }
  check(walk, 'after healing');
  walk.sendTo('ada');
  walk.sendTo('bob');
  await pass(200);
  check(walk, 'after the last events');
  if (tabs.length > 0 && world.server.connections.length === 0) violations.push('there is no socket');
}

async function expectNothingLeft(walk: TabsWalk): Promise<void> {
  for (const page of walk.tabs) walk.unmount(page);
  await pass(3000);
  const { isRouted, ...counts } = walk.leftovers();
  const left = Object.entries(counts).filter(([, count]) => count > 0);
  if (left.length > 0 || isRouted)
    walk.violations.push(
      `there is left: ${left.map(([name, count]) => `${count} ${name}`).join(', ')} ${isRouted}`,
    );
  check(walk, 'after the last unmount');
}
