import { readFileSync } from 'node:fs';
import type { PusherModule } from 'react-pusher-user';
import { describe, expect, it, test } from 'vitest';
import { CHANNEL_INTERNALS, INTERNALS } from '../../../src/core/pusher/INTERNALS';
import { loadPusher } from '../../../src/core/pusher/loadPusher';
import type { PusherClient } from '../../../src/core/pusher/PusherClient';
import { channelInternalsOf, internalsOf } from '../../../src/core/pusher/PusherInternals';
import { type Build, BUILDS, loadBuild, type Version, VERSIONS } from './loadBuild';

const load = (version: Version, build: Build) =>
  loadPusher(() => Promise.resolve(loadBuild(version, build) as PusherModule));

async function buildClient(version: Version, build: Build): Promise<PusherClient> {
  const Pusher = await load(version, build);
  // Without a transport, it connects to nothing.
  return new Pusher('key', { cluster: 'eu', enabledTransports: [] });
}

const versions = Object.keys(VERSIONS) as Version[];
const builds = versions.flatMap((version) => BUILDS.map((build) => ({ version, build })));

describe.each(builds)('pusher-js $version for $build', async ({ version, build }) => {
  const client = await buildClient(version, build);
  const channel = client.subscribe('presence-room');

  it.each(Object.entries(INTERNALS))('has client.%s', (_, exists) => {
    expect(exists(internalsOf(client))).toBe(true);
  });

  it.each(Object.entries(CHANNEL_INTERNALS))('has channel.%s', (_, exists) => {
    expect(exists(channelInternalsOf(channel), true)).toBe(true);
  });
});

test.each(versions)('pusher-js %s is what is installed under this name', (version) => {
  expect(VERSIONS[version].manifest.version).toMatch(new RegExp(`^${version}\\.`));
});

describe('the README of the seam', () => {
  const readme = readFileSync('src/core/pusher/README.md', 'utf8');
  const names = [
    ...Object.keys(INTERNALS),
    ...Object.keys(CHANNEL_INTERNALS).map((name) => `channel.${name}`),
  ];

  it.each(names)('explains %s', (name) => {
    const member = name.split('.').at(-1)!;
    expect(
      readme.includes(`\`${name}\``) ||
        readme.includes(`\`${member}()\``) ||
        readme.includes(`\`${member}\``),
    ).toBe(true);
  });
});

describe('the React Native build exports', () => {
  it('the class itself in 8.4', () => {
    expect(loadBuild('8.4', 'react-native')).toBeTypeOf('function');
  });

  it.each(['8.5', '8.6'] as const)('an object with the class in %s', (version) => {
    expect(loadBuild(version, 'react-native')).toEqual({ Pusher: expect.any(Function) as unknown });
  });
});

describe.each(versions)('loadPusher finds the class of the React Native build of %s', (version) => {
  const exported = loadBuild(version, 'react-native');
  const shapes: Record<string, unknown> = {
    'exported as CommonJS': exported,
    'in the `default` of a bundler': { default: exported },
    'in the `default` of a bundler, twice': { default: { default: exported } },
    'beside the `default` of a bundler': { ...(exported as object), default: exported },
  };

  test.each(Object.entries(shapes))('%s', async (_, module) => {
    const Pusher = await loadPusher(() => Promise.resolve(module as PusherModule));
    const client = new Pusher('key', { cluster: 'eu', enabledTransports: [] });
    expect(client.connection.state).toBe('failed');
  });
});
