// Builds the web app with Vite into the folder given, then packs each file for browsers that take gzip or Brotli: on a
// slow line the packed file is what counts.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { REPOSITORY } from './places.mjs';

const PACKED = /\.(js|css|html|svg|json|webmanifest|txt)$/;

const target = process.argv[2] ?? '';
process.env.WEB_OUT = target;
await build({ configFile: join(REPOSITORY, 'apps/web/vite.config.ts'), logLevel: 'warn' });
for (const file of readdirSync(target, { recursive: true })
  .map(String)
  .filter((name) => PACKED.test(name))) {
  const bytes = readFileSync(join(target, file));
  writeFileSync(join(target, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  writeFileSync(join(target, `${file}.br`), brotliCompressSync(bytes, brotli));
}
