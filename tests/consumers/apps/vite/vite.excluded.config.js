import react from '@vitejs/plugin-react';

// The development server serves the package's own files, not a copy that it has optimized.
export default { plugins: [react()], optimizeDeps: { exclude: ['react-pusher-user'] } };
