import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderMail, renderMails } from './mail-texts.js';
import { fileTransport } from './mail-transport.js';

const URL_ = 'https://office.example/a&b';
const [FIRST, SECOND] = ['018f4a6e-0000-7000-8000-000000000001', '018f4a6e-0000-7000-8000-000000000002'];
const round = { programme: '85-CTr/BDVTU-BCSĐUBND', programmeTitle: 'Dân vận', round: '2018-Q1', roundName: 'Quý I' };
const reminder = { ...round, unitName: 'Ban Dân vận', due: '2018-03-26', dueOriginal: '2018-03-19', overdue: true };
const HOSTILE = `<script>alert('x')</script> & "q" <img src=x onerror=y>`;
const late = { ...round, due: '2018-03-26', units: ['A', HOSTILE, 'C'].map((name) => ({ name, due: '2018-03-19' })) };
const several = [
  { id: FIRST, kind: 'reminder', data: reminder },
  { id: SECOND, kind: 'late-list', data: late },
] as const;

/** The HTML's words as a reader sees them; a link as its label and where it leads. */
const seen = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2: $1')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const plain = (text: string) => text.replaceAll(/^-+$/gm, ' ').replaceAll(/\s+/g, ' ').trim();

test.each(['vi', 'en'])('text and HTML say the same, one thing or several, in %s', (locale) => {
  for (const contents of [several.slice(0, 1), several]) {
    const { text, html } = renderMails(contents, locale, URL_);
    expect(plain(seen(html))).toBe(plain(text));
  }
});

test('what people typed is shown, never run', () => {
  const { html } = renderMails(several, 'vi', URL_);
  expect(html).not.toMatch(/<script|<img|onerror=y>/);
  expect(seen(html)).toContain(HOSTILE);
});

test('nothing is fetched from anywhere', () => {
  const { html } = renderMails(several, 'vi', URL_);
  expect(html).not.toMatch(/<(img|link|iframe|object)\b|url\(|@import|<[^>]*\ssrc=/i);
  const own = URL_.replace('&', '&amp;');
  expect(html.match(/https?:[^"]*/g)).toEqual([`${own}/n/${FIRST}`, `${own}/n/${SECOND}`, own]);
});

test('one thing told: the one link leads to it; several: each has its own beside the one button', () => {
  const links = (html: string) => [...html.matchAll(/<a class="(\w+)" href="([^"]*)"/g)].map(([, as, to]) => [as, to]);
  const own = URL_.replace('&', '&amp;');
  expect(links(renderMails(several.slice(1), 'vi', URL_).html)).toEqual([['button', `${own}/n/${SECOND}`]]);
  expect(links(renderMails(several, 'vi', URL_).html)).toEqual([
    ['link', `${own}/n/${FIRST}`],
    ['link', `${own}/n/${SECOND}`],
    ['button', own],
  ]);
});

test('a line break in a title makes neither a second header nor a second line', () => {
  const { subject, text } = renderMail(
    { id: FIRST, kind: 'reminder', data: { ...reminder, roundName: 'Quý I\r\nBcc: all@example\u2028x' }, locale: 'vi' },
    URL_,
  );
  expect(subject).toBe('Quá hạn: Quý I Bcc: all@example x – Ban Dân vận');
  expect(text.split('\n')[0]).toBe(subject);
});

test('several things have the first one’s subject and say how many more there are', () => {
  expect(renderMails(several, 'vi', URL_).subject).toBe('Quá hạn: Quý I – Ban Dân vận – và 1 việc khác');
  expect(renderMails(several, 'en', URL_).subject).toBe('Overdue: report 2018-Q1 – Ban Dân vận – and 1 more');
});

test('the built message is strict: ASCII headers, no long line, both parts whole in UTF-8', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-mail-'));
  try {
    const transport = fileTransport(folder, 'Song Hành <songhanh@office.example>');
    const content = renderMails(several, 'vi', URL_);
    const envelope = {
      messageId: `<${'a'.repeat(32)}@songhanh>`,
      thread: `<${'b'.repeat(32)}@songhanh>`,
      list: '<85-ctr.songhanh>',
    };
    await transport.send({ ...envelope, ...content, to: 'a@office.example', date: new Date('2018-03-26T01:05:00Z') });
    const [name] = await readdir(folder);
    const message = await readFile(join(folder, name!), 'utf8');
    const { headers, body } = split(message);
    expect(message).toMatch(/^[\x20-\x7e\t\n]*$/);
    expect(Math.max(...message.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
    expect(encodedWords(headers.get('subject')!)).toBe(content.subject);
    expect(encodedWords(headers.get('from')!)).toBe('Song Hành <songhanh@office.example>');
    expect(Object.fromEntries(headers)).toMatchObject({
      'message-id': envelope.messageId,
      references: envelope.thread,
      'in-reply-to': envelope.thread,
      'list-id': envelope.list,
      'auto-submitted': 'auto-generated',
      date: 'Mon, 26 Mar 2018 01:05:00 +0000',
      'mime-version': '1.0',
    });
    const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type')!)![1]!;
    const parts = body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => split(part.replace(/^\n/, '')));
    expect(parts.map((part) => part.headers.get('content-type'))).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
    ]);
    expect(parts.map(decoded).map((text) => text.trim())).toEqual([content.text.trim(), content.html.trim()]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

interface Parsed {
  readonly headers: Map<string, string>;
  readonly body: string;
}

/** RFC 5322 §2.2: header fields, a folded one joined, an empty line, the body. */
function split(text: string): Parsed {
  const end = text.indexOf('\n\n');
  const lines = text
    .slice(0, end)
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n');
  return {
    headers: new Map(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    ),
    body: text.slice(end + 2),
  };
}

/** RFC 2047; the space between two encoded words is none. */
const encodedWords = (text: string) =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/g, (_, kind: string, word: string) =>
      kind === 'B' ? Buffer.from(word, 'base64').toString() : bytes(word.replaceAll('_', ' ')),
    );

function decoded({ headers, body }: Parsed): string {
  const encoding = headers.get('content-transfer-encoding');
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding === 'quoted-printable') return bytes(body.replaceAll(/=\n/g, ''));
  return body;
}

const bytes = (text: string) =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
