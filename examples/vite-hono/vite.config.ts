import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { PORT = '3001', WEB_PORT = '5173' } = process.env;
// An object: a string would also change the `Host` of the requests, which the auth handlers compare with their origin.
const server = { target: `http://localhost:${PORT}` };

export default defineConfig({
  plugins: [react()],
  server: {
    port: Number(WEB_PORT),
    strictPort: true,
    // The page and the app's own server have one origin, as in production: cookies need nothing else.
    proxy: { '/api': server, '/pusher': server },
  },
});
