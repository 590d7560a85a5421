/** What XML 1.0 may hold (§2.2); everything else has no way into it. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader would make a line feed of it (§2.11).
  '\r': '&#13;',
};

/** Letters as they stand in XML, in text and in quotes; what XML cannot hold falls away. */
export const xmlText = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"'\r]/g, (letter) => ESCAPES[letter]!);
