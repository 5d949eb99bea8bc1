import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tsdoc from 'eslint-plugin-tsdoc';
import tseslint from 'typescript-eslint';

const dynamicImport = {
  selector: 'ImportExpression',
  message: 'Import statically: only core/client/buildClient.ts loads, and only pusher-js.',
};
const otherDynamicImport = {
  selector: "ImportExpression:not([source.value='pusher-js'])",
  message: "It loads nothing but import('pusher-js').",
};
const newClient = {
  selector:
    'NewExpression:matches([callee.name=/^Pusher(Js|Client|Class|Constructor)?$/], [callee.property.name=/^(default|Pusher|constructor)$/])',
  message: 'Only core/client/buildClient.ts builds a client.',
};
const signinOfClient = {
  selector:
    "MemberExpression:matches([object.property.name='user'][property.name=/^signin/], [object.name=/^(client|pusher)$/][property.name='signin'])",
  message: 'Only core/signin/ touches client.signin and client.user.signin*.',
};
const externalStore = {
  selector: "MemberExpression[property.name='useSyncExternalStore']",
  message: 'Only react/useStore.ts calls useSyncExternalStore.',
};
const notReexport = {
  selector:
    'Program > :not(ExportNamedDeclaration[source], ExportAllDeclaration, ExpressionStatement[directive])',
  message: 'index.ts only re-exports.',
};

/** What the files may not say: all of these but the exceptions, and the additions. */
function forbid(files, { except = [], add = [] } = {}) {
  const everywhere = [dynamicImport, newClient, signinOfClient, externalStore];
  const selectors = [...everywhere.filter((entry) => !except.includes(entry)), ...add];
  return { files, rules: { 'no-restricted-syntax': ['error', ...selectors] } };
}

/**
 * Who may open which door, for one folder. A relative import stays inside it, or goes where `relative` says; packages
 * are those of `packages`, and those of `types` for their types alone; `never` names what is closed all the same.
 */
function doors(folder, { packages = [], types = [], relative, never, paths = [], message }) {
  const names = (list) => `(?:${list.join('|')})$`;
  const others = [...packages, ...types];
  const elsewhere = (climb) =>
    `^(?:\\./)?\\.\\.(?:/\\.\\.){${climb - 1}}(?:$|/${relative ? `(?!${relative})` : ''})`;
  const patterns = (climb) => [
    { regex: others.length > 0 ? `^(?!\\.)(?!${names(others)})` : '^(?!\\.)', message },
    { regex: elsewhere(climb), message },
    ...(types.length > 0 ? [{ regex: `^${names(types)}`, allowTypeImports: true, message }] : []),
    ...(never ? [{ regex: never, message }] : []),
  ];
  return [1, 2, 3].map((climb) => ({
    files: [`${folder}/${'*/'.repeat(climb - 1)}*.{ts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: patterns(climb), paths }] },
  }));
}

const react = { packages: ['react'], relative: 'core/', message: 'react imports core and React.' };

export default defineConfig(
  // tests/types/nodenext and messages see the built package, which may not be there yet.
  globalIgnores(['dist', 'coverage', 'storybook-static', 'tests/types/nodenext', 'tests/types/messages']),
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
  { files: ['**/*.{js,cjs,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['{src,tests,stories,.storybook}/**'], extends: [reactHooks.configs.flat.recommended] },
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
    // A factory is one closure: as long as its file, whose functions are those inside it.
    files: ['src/core/**/create*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['src/core/**'],
    rules: { 'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'localStorage'] },
  },

  doors('src', { message: 'index.ts only re-exports what is in src.' }),
  doors('src/core', { types: ['pusher-js'], message: 'core imports core, and of pusher-js the types.' }),
  doors('src/react', {
    ...react,
    paths: [{ name: 'react', importNames: ['useSyncExternalStore'], message: externalStore.message }],
  }),
  { ...doors('src/react', react)[0], files: ['src/react/{React,useStore}.ts'] },
  doors('src/testing', {
    packages: ['@noble/hashes/.*'],
    types: ['pusher-js'],
    never: '^\\.{1,2}/node(?:/|$)',
    message: 'testing runs anywhere: it imports itself, @noble/hashes and the types of pusher-js.',
  }),
  doors('src/testing/node', {
    packages: ['node:.*', 'ws', 'react-pusher-user/testing'],
    message: "testing/node imports node:*, ws and, by its name, 'react-pusher-user/testing'.",
  }),
  doors('src/devtools', {
    packages: ['react', 'react-pusher-user'],
    message: "devtools imports React and, by its name, 'react-pusher-user'.",
  }),
  doors('src/server', {
    packages: ['@noble/hashes/.*'],
    message: 'server imports itself and @noble/hashes.',
  }),

  forbid(['src/**']),
  forbid(['src/index.ts'], { add: [notReexport] }),
  forbid(['src/react/useStore.ts'], { except: [externalStore] }),
  forbid(['src/core/signin/**'], { except: [signinOfClient] }),
  forbid(['src/core/client/buildClient.ts'], {
    except: [dynamicImport, newClient],
    add: [otherDynamicImport],
  }),
);
