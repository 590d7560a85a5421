import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** What each of the pages that people come to first is made of, by the first word of its address. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  work: ['/work/work-page.tsx', '/locales/vi/work.json'],
  duties: ['/report/duty-page.tsx', '/look/antd-look.tsx', '/locales/vi/report.json', '/locales/vi/draft.json'],
};
/** The chunk of what every page needs at once. */
const APP = 'first';
const EVERYWHERE = ['/locales/vi/frame.json'];

/**
 * Writes down which files those pages need (`first-files.json`): the API names them with the page, so that a slow line
 * waits for them once, not one after the other.
 */
const firstFiles = (): Plugin => ({
  name: 'first-files',
  // When all is bundled: of an entry that only names others nothing is left then but those in the page.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const entry = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' && (file.isEntry || file.name === APP) ? file.fileName : [],
      );
      const files = Object.entries(FIRST).map(([page, modules]) => {
        const wanted = [...EVERYWHERE, ...modules];
        const roots = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' && wanted.some((name) => file.facadeModuleId?.endsWith(name)) ? file.fileName : [],
        );
        // The app itself before what is small: a browser fetches six at a time, in this order.
        return [page, [...filesBelow(bundle, [...entry, ...roots])]];
      });
      this.emitFile({ type: 'asset', fileName: 'first-files.json', source: JSON.stringify(Object.fromEntries(files)) });
    },
  },
});

/** The files and all that they import, styles too. */
function filesBelow(bundle: Rolldown.OutputBundle, roots: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (fileName: string): void => {
    const file = bundle[fileName];
    if (file?.type !== 'chunk' || found.has(fileName)) return;
    found.add(fileName);
    for (const style of file.viteMetadata?.importedCss ?? []) found.add(style);
    file.imports.forEach(add);
  };
  roots.forEach(add);
  return found;
}

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
      output: { codeSplitting: { groups: [{ name: APP, tags: ['$initial'] }] } },
    },
  },
  // The API takes commands from its own origin only: what is asked for here stays as it was asked for.
  server: { proxy: { '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
});
