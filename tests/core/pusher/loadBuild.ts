import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

/** The versions of pusher-js that the package supports, and the names under which they are installed. */
export const VERSIONS = { '8.4': 'pusher-js-8.4', '8.5': 'pusher-js-8.5', '8.6': 'pusher-js' } as const;
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
  const folder = build === 'worker' ? 'worker/pusher.worker.js' : `${build}/pusher.js`;
  const path = `node_modules/${VERSIONS[version]}/dist/${folder}`;
  const wrapper = `(function (module, exports, require) {${readFileSync(path, 'utf8')}\n})`;
  const run = runInThisContext(wrapper, path) as (...args: unknown[]) => void;
  const module = { exports: {} };
  run(module, module.exports, (name: string) =>
    // A native module, which is not installed here.
    name === '@react-native-community/netinfo' ? NET_INFO : requireOfNode(name),
  );
  return module.exports;
}
