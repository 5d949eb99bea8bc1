import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FEATURES } from '../../bench/comparison/FEATURES';

const PEERS = {
  usePusher: 'bench/peers/node_modules/@harelpls/use-pusher/dist/index.es.js',
  echoReact: 'bench/peers/node_modules/@laravel/echo-react/dist/index.js',
};

it.each(FEATURES)(
  '$name: the built code of the other bindings shows what docs/comparison.md says',
  ({ has, lacks, ...feature }) => {
    for (const key of ['usePusher', 'echoReact'] as const) {
      const code = readFileSync(PEERS[key], 'utf8').toLowerCase();
      if (has?.[key]) expect(code.includes(has[key].toLowerCase()), has[key]).toBe(true);
      if (lacks?.[key]) expect(code.includes(lacks[key].toLowerCase()), lacks[key]).toBe(false);
      const types = readFileSync(PEERS[key].replace(/index\.(?:es\.)?js$/, 'index.d.ts'), 'utf8');
      for (const [, hook] of feature[key].matchAll(/`(use\w+)`/g)) expect(types).toContain(hook);
    }
  },
);
