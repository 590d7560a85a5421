import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Builds the web app; `WEB_OUT` is where it goes. While developing, `API_URL` is the API that `/api` leads to. */
export default defineConfig({
  root: ROOT,
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: process.env.WEB_OUT ?? `${ROOT}../../dist/apps/web/built`,
    emptyOutDir: true,
    target: 'es2022',
    // What a file holds follows from its name: it may be kept for ever.
    assetsDir: 'assets',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // 'use client' marks what a server would not run; here everything runs in the browser.
      onwarn: (warning, tell) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(warning),
    },
  },
  // The API takes commands from its own origin only: what is asked for here stays as it was asked for.
  server: { proxy: { '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
});
