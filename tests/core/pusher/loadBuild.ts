import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import pusherJs86 from 'pusher-js/package.json' with { type: 'json' };
import pusherJs84 from 'pusher-js-8.4/package.json' with { type: 'json' };
import pusherJs85 from 'pusher-js-8.5/package.json' with { type: 'json' };

/** The versions of pusher-js that the package supports: where each is installed, and its `package.json`. */
export const VERSIONS = {
  '8.4': { folder: 'pusher-js-8.4', manifest: pusherJs84 },
  '8.5': { folder: 'pusher-js-8.5', manifest: pusherJs85 },
  '8.6': { folder: 'pusher-js', manifest: pusherJs86 },
};
export const BUILDS = ['node', 'web', 'worker', 'react-native'] as const;

export type Version = keyof typeof VERSIONS;
export type Build = (typeof BUILDS)[number];

const NET_INFO = {
  fetch: () => Promise.resolve({ type: 'wifi' }),
  addEventListener: () => () => undefined,
};
const requireOfNode = createRequire(import.meta.url) as (name: string) => unknown;

/** Loads one build of one version of pusher-js, as CommonJS. Returns what the build exports. */
export function loadBuild(version: Version, build: Build): unknown {
  const file = build === 'worker' ? 'worker/pusher.worker.js' : `${build}/pusher.js`;
  const path = `node_modules/${VERSIONS[version].folder}/dist/${file}`;
  const wrapper = `(function (module, exports, require) {${readFileSync(path, 'utf8')}\n})`;
  const run = runInThisContext(wrapper, path) as (...args: unknown[]) => void;
  const module = { exports: {} };
  run(module, module.exports, (name: string) =>
    // A native module, which is not installed here.
    name === '@react-native-community/netinfo' ? NET_INFO : requireOfNode(name),
  );
  return module.exports;
}
