import { fireEvent } from '@testing-library/react';
import { useChannelEvent } from 'react-pusher-user';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportFrames } from '../../src/devtools/panel/frames/exportFrames';
import { FRAME_LIMIT, FrameLog } from '../../src/devtools/recorder/FrameLog';
import { fakeTime, pass, passAndRender, withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { mountDevtools } from './support/mountDevtools';

fakeTime();
beforeEach(withoutAct);

const SECRETS = { access_token: 'abc123', nested: { password: 'hunter2', note: 'Bearer xyz.123' } };

function News() {
  useChannelEvent('private-news', 'headline', () => undefined);
  return null;
}

async function openFrames() {
  const world = createWorld();
  const app = mountDevtools({ ...world.props, autoSignin: true }, { children: <News /> });
  app.openTab('Frames');
  await passAndRender(200);
  const shown = () => Number(/^\d+/.exec(app.devtools().getByLabelText('Frames shown').textContent)![0]);
  return { world, app, shown };
}

describe('the frames', () => {
  it('are recorded both ways, and exported without secrets', async () => {
    const { world } = await openFrames();
    const frames = new FrameLog();
    for (const record of world.traffic)
      if (record.type === 'frame')
        frames.add(record.direction === 'in' ? 'sent' : 'received', '1.1', JSON.stringify(record));
    world.server.trigger('private-news', 'headline', SECRETS);
    const { auth } = world.sign('1.1') as { auth: string };
    frames.add(
      'sent',
      '1.1',
      JSON.stringify({
        event: 'pusher:signin',
        data: { auth, user_data: JSON.stringify({ id: 'ada', api_token: 'tok' }) },
      }),
    );
    frames.add(
      'received',
      '1.1',
      JSON.stringify({ event: 'headline', channel: 'private-news', data: JSON.stringify(SECRETS) }),
    );
    frames.add('sent', '1.1', `not JSON, with ${auth}`);
    await pass(200);
    const text = exportFrames(frames.getFrames());
    expect(text).toContain('"id": "ada"');
    for (const secret of [auth, auth.split(':')[1]!, 'tok"', 'abc123', 'hunter2', 'xyz.123'])
      expect(text).not.toContain(secret);
  });

  it('include the handshake, the sign-in and the subscriptions', async () => {
    const { shown } = await openFrames();
    // The handshake; signin, two subscriptions, and the three answers.
    expect(shown()).toBe(7);
  });

  it('are searched, filtered, paused and cleared', async () => {
    const { world, app, shown } = await openFrames();
    world.server.trigger('private-news', 'headline', { text: 'Pigs fly' });
    await passAndRender(200);
    const all = shown();
    fireEvent.change(app.devtools().getByLabelText('Search frames'), { target: { value: 'PIGS' } });
    await passAndRender();
    expect(shown()).toBe(1);
    fireEvent.change(app.devtools().getByLabelText('Search frames'), { target: { value: '' } });
    app.click('sent');
    await passAndRender();
    expect(shown()).toBeLessThan(all);
    app.click('both');
    app.click('Pause');
    world.server.trigger('private-news', 'headline', { text: 'unseen' });
    await passAndRender(200);
    expect(shown()).toBe(all);
    app.click('Resume');
    app.click('Clear');
    await passAndRender(200);
    expect(shown()).toBe(0);
  });
});

it('only the latest 10,000 frames are kept', async () => {
  const frames = new FrameLog();
  for (let number = 1; number <= FRAME_LIMIT + 5; number++) frames.add('received', '1.1', '{"event":"e"}');
  await pass(200);
  expect(frames.getFrames()).toHaveLength(FRAME_LIMIT);
  expect(frames.getFrames()[0]!.number).toBe(6);
});
