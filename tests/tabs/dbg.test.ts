import { test } from 'vitest';
import { createTabsWalk } from './walks/createTabsWalk';
import { STEPS } from './walks/STEPS';
import { pass, turn } from '../model/time';
test('dbg', async () => {
  const walk = createTabsWalk();
  const t0 = Date.now();
  walk.world.server.subscribe((r) => console.log(Date.now() - t0, JSON.stringify(r).slice(0, 120)));
  for (const name of process.env.SCRIPT!.split(',')) {
    const r = STEPS[name]!(walk);
    if (r instanceof Promise) await r;
    await turn();
    console.log('STEP', name);
  }
  for (const page of walk.tabs) {
    console.log(page.tab.name, page.tab.isBlocked, page.tab.isFrozen);
    page.tab.unblock();
    page.tab.thaw();
    page.tab.isVisible = true;
    walk.mount(page);
  }
  let seen = 0;
  for (let i = 0; i < 60; i++) {
    await pass(i < 50 ? 10 : 500);
    for (const m of walk.browser.bus.messages.slice(seen))
      console.log(Date.now() - t0, m.name.slice(-20), JSON.stringify(m.message).slice(0, 170));
    seen = walk.browser.bus.messages.length;
  }
  console.log(
    walk.tabs.map((t) => [
      t.client?.client.connection.state,
      t.client?.shared.state.getValue(),
      t.client?.client.user.user_data,
    ]),
  );
  walk.end();
});
