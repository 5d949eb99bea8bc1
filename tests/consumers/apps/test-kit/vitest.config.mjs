import { defineConfig } from 'vitest/config';

const project = (environment, files) => ({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    name: environment,
    environment,
    globals: true,
    include: files.map((kind) => `src/*.${kind}.test.jsx`),
    setupFiles: ['failOnLog.js'],
  },
});

export default defineConfig({
  test: {
    projects: [
      project('jsdom', ['dom', 'endpoint']),
      project('happy-dom', ['dom', 'endpoint']),
      project('node', ['node']),
    ],
  },
});
