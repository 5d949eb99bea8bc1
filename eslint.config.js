import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tsdoc from 'eslint-plugin-tsdoc';
import tseslint from 'typescript-eslint';

/** The members of pusher-js, its users, connections and channels that only core/pusher and devtools/pusher may know. */
const INTERNAL_MEMBERS = [
  'userAuthenticator',
  'channelAuthorizer',
  'signin_requested',
  'signinDonePromise',
  '_signinDoneResolve',
  'serverToUserChannel',
  'subscriptionPending',
  'subscriptionCancelled',
  'failThrough',
  'instances',
  'callbacks',
  'bind_global',
  'unbind_global',
  'global_callbacks',
  'global_emitter',
  'startConnecting',
];
/** Names that mean an internal only as a member of this object. */
const INTERNAL_MEMBERS_OF = { user: 'user_data', connection: 'connection', channels: 'channels' };

const dynamicImport = {
  selector: 'ImportExpression',
  message:
    'Import statically: only core/pusher/loadPusher.ts, core/loadRefresh.ts, core/loadSharing.ts and tabs/loadSharing.ts load.',
};
const loadsOnly = (module) => ({
  selector: `ImportExpression:not([source.value='${module}'])`,
  message: `It loads nothing but import('${module}').`,
});
const newClient = {
  selector:
    'NewExpression:matches([callee.name=/^Pusher(Js|Client|Class|Constructor)?$/], [callee.property.name=/^(default|Pusher|constructor)$/])',
  message: 'Only core/pusher/openClient.ts builds a client.',
};
const internals = {
  selector: [
    ...selectMember(`/^(${INTERNAL_MEMBERS.join('|')})$/`, ''),
    ...Object.entries(INTERNAL_MEMBERS_OF).flatMap(([object, member]) =>
      ['object.name', 'object.property.name'].flatMap((path) =>
        selectMember(`'${member}'`, `[${path}='${object}']`),
      ),
    ),
    // The same, taken apart: `const { signin_requested } = client.user`.
    `ObjectPattern > Property[key.name=/^(${INTERNAL_MEMBERS.join('|')})$/]`,
    "MemberExpression[object.property.name='user'][property.name=/^signin/]",
    "MemberExpression[object.name=/^(client|pusher)$/][property.name='signin']",
  ].join(', '),
  message: 'Only core/pusher and devtools/pusher know the internals of pusher-js.',
};
const externalStore = {
  selector: "MemberExpression[property.name='useSyncExternalStore']",
  message: 'Only react/useStore.ts and react/useSubscription.ts call useSyncExternalStore.',
};
const notReexport = {
  selector:
    'Program > :not(ExportNamedDeclaration[source], ExportAllDeclaration, ExpressionStatement[directive])',
  message: 'index.ts only re-exports.',
};

/** Selects `object.name` and `object['name']`, and no private member `#name`. */
function selectMember(name, ofObject) {
  return [
    `MemberExpression${ofObject}[property.type='Identifier'][property.name=${name}]`,
    `MemberExpression${ofObject}[property.value=${name}]`,
  ];
}

/** Forbids all of these in the files, but the exceptions, and what is added. */
function forbid(files, { except = [], add = [] } = {}) {
  const everywhere = [dynamicImport, newClient, internals, externalStore];
  const selectors = [...everywhere.filter((entry) => !except.includes(entry)), ...add];
  return { files, rules: { 'no-restricted-syntax': ['error', ...selectors] } };
}

/**
 * What the files of one folder may import. A relative import stays inside the folder, or climbs out of it to one of
 * `relative`; packages are those of `packages`, and those of `types` for their types alone; `never` is forbidden all the same.
 */
function importRule(folder, { packages = [], types = [], relative = [], never = [], paths = [], message }) {
  const names = (list) => `(?:${list.join('|')})$`;
  const others = [...packages, ...types];
  const elsewhere = (climb) => {
    const allowed = relative.length > 0 ? `(?!(?:${relative.join('|')}))` : '';
    return `^(?:\\./)?\\.\\.(?:/\\.\\.){${climb - 1}}(?:$|/${allowed})`;
  };
  const patterns = (climb) => [
    { regex: others.length > 0 ? `^(?!\\.)(?!${names(others)})` : '^(?!\\.)', message },
    { regex: elsewhere(climb), message },
    ...(types.length > 0 ? [{ regex: `^${names(types)}`, allowTypeImports: true, message }] : []),
    ...never.map((entry) => ({ message, ...entry })),
  ];
  return [1, 2, 3].map((climb) => ({
    files: [`${folder}/${'*/'.repeat(climb - 1)}*.{ts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: patterns(climb), paths }] },
  }));
}

const pusherInternals = {
  regex: '(?:^|/)(?:PusherInternals|INTERNALS)$',
  message: 'Only core/pusher knows the internals of pusher-js.',
};
const core = { types: ['pusher-js'], never: [pusherInternals] };
const react = {
  packages: ['react'],
  relative: ['core/'],
  never: [pusherInternals],
  message: 'react imports core and React.',
};

export default defineConfig(
  // The others see the built package, which may not be there yet.
  globalIgnores([
    'dist',
    'coverage',
    'storybook-static',
    'tests/types/nodenext',
    'tests/types/messages',
    'tests/consumers/apps',
    'tests/recipes/built',
    'examples/*/{dist,.next,next-env.d.ts}',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The factories' methods are closures, made to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // A callback may return something or nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  // The libraries of the recipes and the examples are not installed in the repository.
  {
    files: ['**/*.{js,cjs,mjs}', 'tests/recipes/**', 'examples/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['{tests,examples}/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    // Storybook compiles its own interface with the older JSX transform, which needs `React`.
    files: ['.storybook/**'],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^React$' },
      ],
    },
  },
  // `act(async () => …)`, as the documentation of React writes it.
  { files: ['tests/docs/**'], rules: { '@typescript-eslint/require-await': 'off' } },
  { files: ['{src,tests,stories,.storybook,examples}/**'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['src/**'],
    plugins: { tsdoc },
    rules: {
      'tsdoc/syntax': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Comments and blank lines count.
    files: ['src/{cli,core,devtools,gap,react,server,suspense,tabs}/**', 'src/testing/{*,msw/*}.{ts,tsx}'],
    rules: { 'max-lines': ['error', 150], 'max-lines-per-function': ['error', 60] },
  },
  {
    files: ['src/core/**'],
    rules: { 'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'localStorage'] },
  },

  importRule('src', { message: 'index.ts only re-exports what is in src.' }),
  importRule('src/core', { ...core, message: 'core imports core, and of pusher-js the types.' }),
  importRule('src/core/lib', { message: 'core/lib imports only itself.' }),
  importRule('src/core/pusher', {
    types: ['pusher-js'],
    relative: ['lib/', 'SocketSharing$'],
    message: 'core/pusher imports itself, core/lib, SocketSharing and the types of pusher-js.',
  }),
  importRule('src/core/auth', {
    ...core,
    relative: ['lib/', 'pusher/', 'PusherError$'],
    message: 'core/auth imports itself, core/lib, core/pusher and PusherError.',
  }),
  importRule('src/core/signin', {
    ...core,
    relative: ['(?!channel/|\\.\\.)'],
    message: 'core/signin imports core, but not core/channel.',
  }),
  importRule('src/core/refresh', {
    ...core,
    relative: ['(?!\\.\\.)'],
    message: 'core/refresh imports core. It is a bundle of its own: what holds state comes from its caller.',
  }),
  importRule('src/core/channel', {
    ...core,
    relative: ['(?!signin/|\\.\\.)'],
    never: [
      pusherInternals,
      {
        regex: '/Session$',
        allowTypeImports: true,
        message: 'core/channel imports the type of Session alone.',
      },
    ],
    message: 'core/channel imports core, but not core/signin.',
  }),
  importRule('src/react', {
    ...react,
    paths: [{ name: 'react', importNames: ['useSyncExternalStore'], message: externalStore.message }],
  }),
  { ...importRule('src/react', react)[0], files: ['src/react/{useStore,useSubscription}.ts'] },
  importRule('src/suspense', {
    packages: ['react', 'react-dom', 'react-pusher-user'],
    message: "suspense imports itself, React and, by its name, 'react-pusher-user'.",
  }),
  importRule('src/gap', {
    packages: ['react', 'react-pusher-user'],
    message: "gap imports itself, React and, by its name, 'react-pusher-user'.",
  }),
  importRule('src/testing', {
    packages: ['react', 'pusher-js', 'react-pusher-user', 'react-pusher-user/testing/server'],
    never: [{ regex: '^\\.{1,2}/(?:msw|node|server)(?:/|$)' }],
    message:
      "testing imports itself, React, pusher-js and, by their names, 'react-pusher-user' and 'react-pusher-user/testing/server'.",
  }),
  importRule('src/testing/server', {
    packages: ['@noble/hashes/.*'],
    types: ['pusher-js'],
    message: 'testing/server runs anywhere: it imports itself, @noble/hashes and the types of pusher-js.',
  }),
  importRule('src/testing/msw', {
    packages: ['msw', 'react-pusher-user/testing'],
    message: "testing/msw imports msw and, by its name, 'react-pusher-user/testing'.",
  }),
  importRule('src/testing/node', {
    packages: ['node:.*', 'ws', 'react-pusher-user/testing/server'],
    message: "testing/node imports node:*, ws and, by its name, 'react-pusher-user/testing/server'.",
  }),
  importRule('src/tabs', {
    packages: ['react-pusher-user'],
    never: [
      {
        regex: '/standby/',
        allowTypeImports: true,
        message: 'Of tabs/standby, a bundle of its own, tabs imports the types alone.',
      },
    ],
    message: "tabs imports itself and, by its name, 'react-pusher-user'.",
  }),
  importRule('src/tabs/standby', {
    relative: ['(?!\\.\\.)'],
    never: [
      {
        regex: '^\\.\\./(?!SIGNIN$|channelNames$|holdLock$|hub/(?:Frame|Pings)$)',
        allowTypeImports: true,
        message: 'tabs/standby is a bundle of its own: what holds state comes from its caller.',
      },
    ],
    message: 'tabs/standby imports tabs.',
  }),
  importRule('src/devtools', {
    packages: ['react', 'react-dom', '@tanstack/react-virtual', 'react-pusher-user', 'react-pusher-user/gap'],
    never: [
      { regex: '(?:^|/)PusherInternals$', message: 'Only devtools/pusher knows the internals of pusher-js.' },
    ],
    message:
      "devtools imports React, a windowed list and, by their names, 'react-pusher-user' and 'react-pusher-user/gap'.",
  }),
  importRule('src/devtools/pusher', {
    packages: ['react-pusher-user'],
    message: "devtools/pusher imports itself and, by its name, 'react-pusher-user'.",
  }),
  importRule('src/devtools/{recorder,simulate,lib}', {
    packages: ['react-pusher-user'],
    types: ['react-pusher-user/gap'],
    relative: ['(?:lib|pusher|recorder|signin)/(?!PusherInternals$)'],
    message: 'recorder and simulate know no React, and nothing of the panel.',
  }),
  {
    ...importRule('src/devtools', {
      packages: ['react', 'react-pusher-user/devtools/production'],
      never: [{ regex: '^\\./(?!createEmptyPlugin$)' }],
      message: 'What is exported in place of the devtools imports nothing of them but by name.',
    })[0],
    files: ['src/devtools/{index,createEmptyPlugin}.ts'],
  },
  importRule('src/cli', {
    packages: ['node:.*', 'react-pusher-user/testing/server', 'react-pusher-user/testing/node'],
    message:
      "cli imports itself, node:* and, by their names, the entries 'testing/server' and 'testing/node'.",
  }),
  importRule('src/server', {
    packages: ['@noble/hashes/.*', 'react-pusher-user/server/encryption'],
    never: [{ regex: '^\\.{1,2}/encryption(?:/|$)' }],
    message:
      "server imports itself, @noble/hashes for its MD5 and, by its name, 'react-pusher-user/server/encryption'.",
  }),
  importRule('src/server/encryption', {
    packages: ['@noble/ciphers/.*'],
    message: 'server/encryption imports itself and @noble/ciphers.',
  }),

  forbid(['src/**'], { except: [internals] }),
  forbid(['src/{core,devtools,gap,react}/**']),
  forbid(['src/index.ts'], { add: [notReexport] }),
  forbid(['src/suspense/index.ts'], { except: [internals], add: [notReexport] }),
  forbid(['src/react/{useStore,useSubscription}.ts'], { except: [externalStore] }),
  forbid(['src/{core,devtools}/pusher/**'], { except: [internals] }),
  forbid(['src/core/pusher/openClient.ts'], { except: [internals, newClient] }),
  forbid(['src/core/pusher/loadPusher.ts'], {
    except: [internals, dynamicImport],
    add: [loadsOnly('pusher-js')],
  }),
  forbid(['src/core/loadRefresh.ts'], { except: [dynamicImport], add: [loadsOnly('./refresh/refresh')] }),
  forbid(['src/core/loadSharing.ts'], {
    except: [dynamicImport],
    add: [loadsOnly('react-pusher-user/tabs')],
  }),
  forbid(['src/tabs/loadSharing.ts'], {
    except: [internals, dynamicImport],
    add: [loadsOnly('./standby/standbyCode')],
  }),
  forbid(['src/server/api/eventData.ts'], {
    except: [internals, dynamicImport],
    add: [loadsOnly('react-pusher-user/server/encryption')],
  }),
);
