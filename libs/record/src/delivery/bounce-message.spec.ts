import { readBounce } from './bounce-message.js';

const ID = `<${'ab'.repeat(16)}@songhanh>`;
const report = (...parts: string[]) =>
  [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=xyz',
    '',
    'preamble',
    ...parts.map((part) => `--xyz\n${part}`),
    '--xyz--',
    '',
  ].join('\n');
const status = (...groups: string[]) => `Content-Type: message/delivery-status\n\n${groups.join('\n\n')}\n`;
const MTA = 'Reporting-MTA: dns; mail.example';
const returned = (body = `Message-ID: ${ID}`) => `Content-Type: text/rfc822-headers\n\n${body}\n`;

test('each recipient has its own status, and the returned headers tell which mail it was', () => {
  const read = readBounce(
    report(
      'Content-Type: text/plain\n\nSorry.',
      status(
        MTA,
        'Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such\n user',
        'Final-Recipient: rfc822;b@x.example\nAction: DELAYED\nStatus: 4.4.1',
      ),
      returned(),
    ),
  );
  expect(read).toEqual({
    recipients: [
      { address: 'a@x.example', action: 'failed', status: '5.1.1', detail: '550 no such user' },
      { address: 'b@x.example', action: 'delayed', status: '4.4.1', detail: '' },
    ],
    messageIds: [ID],
  });
});

test.each([
  ['base64', (text: string) => Buffer.from(text).toString('base64').replaceAll(/.{40}/g, '$&\n')],
  ['quoted-printable', (text: string) => text.replaceAll('=', '=3D').replaceAll(/(songhanh)/g, 'song=\nhanh')],
])('a part written as %s is read', (encoding, encode) => {
  const headers = `Content-Type: text/rfc822-headers\nContent-Transfer-Encoding: ${encoding}\n\n${encode(`Message-ID: ${ID}\n`)}`;
  const read = readBounce(
    report(status(MTA, 'Final-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1'), headers),
  );
  expect(read?.messageIds).toContain(ID);
});

test('a report within a forwarded message is found, and a missing status is read from the diagnostic', () => {
  const inner = status(
    MTA,
    'Final-Recipient: rfc822; <a@x.example>\nAction: failed\nDiagnostic-Code: smtp; 552 5.2.2 full',
  ).replace('\n\n', '\n\n');
  const read = readBounce(
    ['Content-Type: multipart/mixed; boundary="out er"', '', '--out er', report(inner, returned()), '--out er--']
      .join('\r\n')
      .replaceAll(/\r?\n/g, '\r\n'),
  );
  expect(read?.recipients).toMatchObject([{ address: 'a@x.example', status: '5.2.2' }]);
});

test.each([
  ['an ordinary mail', 'Subject: hello\n\nhello'],
  ['nothing', '\n'],
  ['a report without a recipient', report(status(MTA), returned())],
  ['a boundary that never comes', 'Content-Type: multipart/report; boundary=q\n\nx'],
  [
    'a nest without end',
    Array.from({ length: 50 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join(''),
  ],
])('%s is no bounce', (_, message) => expect(readBounce(message)).toBeUndefined());
