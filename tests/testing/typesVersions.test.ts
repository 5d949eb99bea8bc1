import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

// `moduleResolution: node` does not read `exports`: it finds the types of an entry by `typesVersions` alone.
it.each(['suspense', 'testing', 'testing/server', 'testing/msw', 'testing/node'] as const)(
  'typesVersions has the types of %s that exports has',
  (entry) => {
    expect(manifest.typesVersions['*'][entry]).toEqual([manifest.exports[`./${entry}`].import.types]);
  },
);
