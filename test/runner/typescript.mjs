// Makes Node read the sources as they are: `--import` this, and TypeScript is compiled as it is loaded.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
