import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { addCommand } from '../command-words.js';

export function registerDemo(program: Command, language: Language = 'vi'): void {
  addCommand(program, language, { name: 'demo', description: { vi: 'demo', en: 'demo' }, examples: [] });
}
