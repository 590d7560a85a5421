import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { productVersion } from '#platform/product-version';
import { addCommand } from '../command-words.js';

/** `songhanh version`: the product's version, and what it runs on. */
export function registerVersion(program: Command, language: Language): void {
  addCommand(program, language, {
    name: 'version',
    description: { vi: 'xem phiên bản', en: 'show the version' },
    examples: ['version'],
  }).action(() => {
    process.stdout.write(`songhanh ${productVersion()} (Node.js ${process.versions.node})\n`);
  });
}
