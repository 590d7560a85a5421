// Makes the web app's types of the API from openapi.json, as the module `@songhanh/api`: what the app asks for and reads
// is what the API says. Declared, not written as a file of its own: an editor or a checker need not follow 30,000 lines.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { REPOSITORY } from './places.mjs';

const folder = join(REPOSITORY, 'apps/web/generated');
const text = astToString(await openapiTS(readFileSync(join(REPOSITORY, 'infra/docs/openapi.json'), 'utf8')));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'api.d.ts'), `declare module '@songhanh/api' {\n${text}}\n`);
