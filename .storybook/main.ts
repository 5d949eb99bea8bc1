import type { StorybookConfig } from '@storybook/react-vite';
import react from '@vitejs/plugin-react';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/*.mdx', '../stories/**/*.stories.tsx'],
  docs: { defaultName: 'Guide' },
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Both are for authors of stories, not for their readers.
  features: { sidebarOnboardingChecklist: false, changeDetection: false },
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
