import { useChannelEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('a handler that is an object of functions', () => {
  it('calls the function of each event, and none for an event that is not listed', async () => {
    const world = createWorld();
    const [headline, correction, other] = [vi.fn(), vi.fn(), vi.fn()];
    const handlers = { headline, correction, other };
    mountHook(world.props, () => useChannelEvent('news', ['headline', 'correction'], handlers));
    await pass();
    world.server.trigger('news', 'headline', { text: 'First' });
    world.server.trigger('news', 'correction', { of: 1 });
    world.server.trigger('news', 'other', 'unheard');
    await pass();
    expect(headline.mock.calls).toEqual([
      [{ text: 'First' }, { channel: 'news', event: 'headline', data: { text: 'First' } }],
    ]);
    expect(correction.mock.calls).toEqual([
      [{ of: 1 }, { channel: 'news', event: 'correction', data: { of: 1 } }],
    ]);
    expect(other.mock.calls).toEqual([]);
  });

  it('works for one event, too', async () => {
    const world = createWorld();
    const headline = vi.fn();
    mountHook(world.props, () => useChannelEvent('news', 'headline', { headline }));
    await pass();
    world.server.trigger('news', 'headline', 7);
    await pass();
    expect(headline.mock.calls).toEqual([[7, { channel: 'news', event: 'headline', data: 7 }]]);
  });

  it('may be inline: the functions of the latest render are called', async () => {
    const world = createWorld();
    const heard: string[] = [];
    const useTurn = (turn: string) =>
      useChannelEvent('news', ['headline'], { headline: (data) => heard.push(`${turn}: ${String(data)}`) });
    const app = mountHook(world.props, () => useTurn('first'));
    await pass();
    app.rerender({}, () => useTurn('second'));
    world.server.trigger('news', 'headline', 1);
    await pass();
    expect(heard).toEqual(['second: 1']);
    expect(world.server.channels()).toHaveLength(1);
  });
});
