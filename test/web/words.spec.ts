import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../../apps/web/src/', import.meta.url));
const LANGUAGES = ['vi', 'en'] as const;
/** What i18next adds to a key for a number; Vietnamese has one form, English two. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

const wordsOf = (language: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(`${SOURCES}locales/${language}/${file}`, 'utf8'));
const filesOf = (language: string) => readdirSync(`${SOURCES}locales/${language}`).sort();
const keysOf = (language: string, file: string) =>
  [...new Set(Object.keys(wordsOf(language, file)).map((key) => key.replace(PLURAL, '')))].sort();

/** `{{count}}`, as they stand in a text. */
const namesIn = (text: string) => [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].sort();

const sources = readdirSync(SOURCES, { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
  .map((file) => readFileSync(SOURCES + file, 'utf8'));
const source = sources.join('\n');

test('both languages have the same files', () => {
  expect(filesOf('en')).toEqual(filesOf('vi'));
});

describe.each(filesOf('vi'))('%s', (file) => {
  test('both languages have the same keys, and each has words', () => {
    expect(keysOf('en', file)).toEqual(keysOf('vi', file));
    for (const language of LANGUAGES) {
      const empty = Object.entries(wordsOf(language, file)).filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
    }
  });

  test('a text has the same places for facts in both languages', () => {
    const vi = wordsOf('vi', file);
    for (const [key, text] of Object.entries(wordsOf('en', file))) {
      const same = vi[key] ?? vi[key.replace(PLURAL, '_other')] ?? '';
      if (/_(zero|one)$/.test(key)) continue; // “one report” needs no number
      expect({ key, names: namesIn(text) }).toEqual({ key, names: namesIn(same) });
    }
  });

  test('every text is used', () => {
    const unused = keysOf('vi', file).filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });
});

test('every key that is asked for as it stands has words', () => {
  const known = new Set(filesOf('vi').flatMap((file) => keysOf('vi', file)));
  const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key!.replace(/^\w+:/, ''));
  expect(asked.length).toBeGreaterThan(500);
  expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([]);
});

/** Asked for as it stands, or by a pattern: `stage.${stage}`. */
function isUsed(key: string): boolean {
  if (source.includes(`'${key}'`) || source.includes(`:${key}'`)) return true;
  return PATTERNS.some((pattern) => pattern.test(key));
}

/** The keys that are put together: each `${…}` stands for one or more letters. */
const PATTERNS = [...source.matchAll(/`(?:\w+:)?((?:[a-zA-Z][\w.-]*\$\{|\$\{\w+\}\.\w)[^`]*)`/g)].map(([, text]) => {
  const parts = text!.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\w.-]+')}$`);
});
