import type { StorybookConfig } from '@storybook/react-vite';
import react from '@vitejs/plugin-react';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The checklist explains how to write stories, which a reader of these stories does not need.
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), react()],
    resolve: { ...vite.resolve, tsconfigPaths: true },
    optimizeDeps: {
      ...vite.optimizeDeps,
      // Vite would discover these imports of the sources while a story runs, and then reload the page.
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'pusher-js',
        'zod',
        '@noble/hashes/hmac.js',
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
      ],
    },
  }),
};

export default config;
