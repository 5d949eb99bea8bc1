import react from '@vitejs/plugin-react';

// The development server serves the package's own files, but pusher-js is CommonJS: it has to be optimized.
export default {
  plugins: [react()],
  optimizeDeps: { exclude: ['react-pusher-user'], include: ['pusher-js'] },
};
