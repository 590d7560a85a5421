const HEADER = '%PDF-1.4\n';
const OBJECTS = [
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n',
  '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n',
  '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj\n',
];
const BODY = `${HEADER}${OBJECTS.join('')}`;

/** Where an object begins, as the table at the end lists it: ten digits, and exactly twenty bytes a line. */
const entry = (_: string, index: number) =>
  `${String(HEADER.length + OBJECTS.slice(0, index).join('').length).padStart(10, '0')} 00000 n \n`;

/** A page of PDF as a scanner would make of a handwritten note; what it says stands in the direction itself. */
export const NOTE_SCAN: Buffer = Buffer.from(
  [
    BODY,
    `xref\n0 ${OBJECTS.length + 1}\n0000000000 65535 f \n`,
    ...OBJECTS.map(entry),
    `trailer << /Size ${OBJECTS.length + 1} /Root 1 0 R >>\nstartxref\n${BODY.length}\n%%EOF\n`,
  ].join(''),
  'latin1',
);
