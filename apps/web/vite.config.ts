import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** What opens in the morning: fetched with the app itself, not after it. */
const FIRST = ['/work/work-page.tsx', '/locales/vi/frame.json', '/locales/vi/work.json'];

const isFirst = (file: object): boolean =>
  'facadeModuleId' in file && FIRST.some((name) => String(file.facadeModuleId).endsWith(name));
const stylesOf = (file: object): string[] =>
  'viteMetadata' in file ? [...(file.viteMetadata as { importedCss: Set<string> }).importedCss] : [];

/** Names the files of {@link FIRST} in the page, so that a slow line waits for them once, not one after the other. */
const firstFiles = (): Plugin => ({
  name: 'first-files',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const files = new Map<string, string>();
      const add = (fileName: string): void => {
        const file = bundle[fileName];
        if (file?.type !== 'chunk' || files.has(fileName) || html.includes(fileName)) return;
        files.set(fileName, 'modulepreload');
        for (const style of stylesOf(file)) files.set(style, 'preload');
        file.imports.forEach(add);
      };
      for (const { fileName } of Object.values(bundle).filter(isFirst)) add(fileName);
      return [...files].map(([file, rel]) => ({
        tag: 'link',
        attrs: { rel, href: `/${file}`, crossorigin: true, ...(rel === 'preload' && { as: 'style' }) },
        injectTo: 'head' as const,
      }));
    },
  },
});

/** Builds the web app; `WEB_OUT` is where it goes. While developing, `API_URL` is the API that `/api` leads to. */
export default defineConfig({
  root: ROOT,
  plugins: [firstFiles()],
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
      // A browser fetches six files at a time: what is needed at once comes as one.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  // The API takes commands from its own origin only: what is asked for here stays as it was asked for.
  server: { proxy: { '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
});
