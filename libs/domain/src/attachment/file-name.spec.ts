import { extensionOf } from './file-kind.js';
import { shownName } from './file-name.js';

test.each([
  ['an ordinary name stays', 'Báo cáo (quý I).pdf', 'Báo cáo (quý I).pdf'],
  ['a decomposed name is composed', 'Ba\u0301o ca\u0301o.pdf', 'Báo cáo.pdf'],
  ['a path of Windows', 'C:\\fakepath\\bao-cao.pdf', 'bao-cao.pdf'],
  ['a path that climbs', '../../etc/bao-cao.pdf', 'bao-cao.pdf'],
  ['line breaks that would end a header', 'a\r\nSet-Cookie: x.pdf', 'a Set-Cookie_ x.pdf'],
  ['an override of the writing direction', 'bao-cao\u202efdp.exe', 'bao-caofdp.exe'],
  ['characters that no file system takes', 'a<b>|c?.pdf', 'a_b__c_.pdf'],
  ['a device of Windows', 'con.pdf', '_con.pdf'],
  ['a device with two endings', 'LPT1.tar.pdf', '_LPT1.tar.pdf'],
  ['a name that only begins like a device', 'console.pdf', 'console.pdf'],
  ['dots and spaces at its ends', '  ..a.pdf . ', 'a.pdf'],
  ['a hidden name that is only an ending', '.pdf', 'pdf'],
  ['nothing but what is not shown', '\u0000\u200b', null],
  ['nothing', '', null],
])('%s', (_, given, expected) => expect(shownName(given)).toBe(expected));

test('a long name is cut between characters and keeps its ending', () => {
  const name = shownName(`${'ế'.repeat(300)}.pdf`)!;
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^ế+\.pdf$/);
});

test('a name is never longer than a file system takes, whatever its ending', () => {
  expect(shownName(`a.${'x'.repeat(400)}`)).toBeNull();
});

test.each([
  ['a.pdf', 'pdf'],
  ['a.PDF', 'pdf'],
  ['a.exe.pdf', 'pdf'],
  ['a.pdf.exe', null],
  ['a.docm', null],
  ['a.zip', null],
  ['constructor', null],
  ['a.constructor', null],
  ['pdf', null],
])('the ending of %s announces %s', (name, expected) => expect(extensionOf(name)).toBe(expected));
