import react from '@vitejs/plugin-react';

// A linked package has a React of its own in its node_modules. With `dedupe`, it uses the app's.
export default { plugins: [react()], resolve: { dedupe: ['react', 'react-dom'] } };
