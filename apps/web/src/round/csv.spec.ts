import { csv } from './csv';

test.each([
  ['plain text stays as it is', [['Sở Y tế', 3, null]], 'Sở Y tế,3,\r\n'],
  ['commas and quotes are wrapped', [['a,b', 'say "so"']], '"a,b","say ""so"""\r\n'],
  ['nothing is taken for a formula', [['=1+1', -1]], "'=1+1,-1\r\n"],
])('%s', (_, rows, text) => {
  expect(csv(rows)).toBe(`\uFEFF${text}`);
});
