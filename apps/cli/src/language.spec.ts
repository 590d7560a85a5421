import { languageOf } from './language.js';

test.each([
  ['nothing said', [], {}, 'vi'],
  ['an English system', [], { LANG: 'en_US.UTF-8' }, 'en'],
  ['a Vietnamese system', [], { LANG: 'vi_VN.UTF-8' }, 'vi'],
  ['a system without a language', [], { LANG: 'C.UTF-8' }, 'vi'],
  ['--lang before the command', ['--lang', 'en', 'doctor'], {}, 'en'],
  ['--lang after the command, against the system', ['doctor', '--lang=vi'], { LANG: 'en_GB' }, 'vi'],
])('the language: %s', (_, args, environment, expected) => expect(languageOf(args, environment)).toBe(expected));
