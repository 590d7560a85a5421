/** What somebody does to a PDF after it was signed; each leaves the bytes that were signed as they are, unless it says otherwise. */

/** The PDF with later versions of some objects appended, as the format allows: what was there is hidden, not removed. */
export function appended(pdf: Buffer, objects: readonly (readonly [number: number, text: string])[]): Buffer {
  const text = pdf.toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const root = /\/Root\s+(\d+ 0 R)/.exec(trailer)![1];
  const size = Number(/\/Size\s+(\d+)/.exec(trailer)![1]);
  const before = text.lastIndexOf('startxref');
  const previous = /startxref\s+(\d+)/.exec(text.slice(before))![1];
  let added = '\n';
  const offsets: [number, number][] = [];
  for (const [number, body] of objects) {
    offsets.push([number, pdf.length + added.length]);
    added += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const xref = pdf.length + added.length;
  added += 'xref\n';
  for (const [number, offset] of offsets) added += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  const most = Math.max(size, ...objects.map(([number]) => number + 1));
  added += `trailer\n<< /Size ${most} /Root ${root} /Prev ${previous} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
}

/** The latest version of an object that the pattern finds: its number and its text. */
function objectLike(pdf: Buffer, pattern: RegExp): { number: number; body: string } {
  const objects = [...pdf.toString('latin1').matchAll(/(?:^|[\r\n])(\d+) 0 obj\s([\s\S]*?)endobj/g)];
  const found = objects.filter(([, , body]) => pattern.test(body!)).at(-1);
  if (!found) throw new Error(`no object like ${pattern}`);
  return { number: Number(found[1]), body: found[2]!.trim() };
}

/** The number that the next new object may have. */
export const freeNumber = (pdf: Buffer): number =>
  Math.max(...[...pdf.toString('latin1').matchAll(/(?:^|[\r\n])(\d+) 0 obj/g)].map(([, number]) => Number(number))) + 1;

/** One page more, a copy of the first. */
export function withPageAppended(pdf: Buffer): Buffer {
  const pages = objectLike(pdf, /\/Type\s*\/Pages/);
  const first = /\/Kids\s*\[\s*(\d+ 0 R)/.exec(pages.body)![1]!;
  const count = Number(/\/Count\s+(\d+)/.exec(pages.body)![1]);
  const body = pages.body.replace(/\/Kids\s*\[/, `/Kids [${first} `).replace(/\/Count\s+\d+/, `/Count ${count + 1}`);
  return appended(pdf, [[pages.number, body]]);
}

/** The first page's content replaced by other content. */
export function withContentReplaced(pdf: Buffer, content: string): Buffer {
  const page = objectLike(pdf, /\/Type\s*\/Page[^s]/);
  const number = Number(/\/Contents\s+(\d+) 0 R/.exec(page.body)![1]);
  return appended(pdf, [[number, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`]]);
}

/** Something drawn over the first page's own content: its words stay as they were. */
export function withContentCovered(pdf: Buffer): Buffer {
  const page = objectLike(pdf, /\/Type\s*\/Page[^s]/);
  const content = /\/Contents\s+(\d+ 0 R)/.exec(page.body)![1]!;
  const number = freeNumber(pdf);
  const box = '1 1 1 rg 0 0 600 400 re f';
  return appended(pdf, [
    [number, `<< /Length ${box.length} >>\nstream\n${box}\nendstream`],
    [page.number, page.body.replace(/\/Contents\s+\d+ 0 R/, `/Contents [${content} ${number} 0 R]`)],
  ]);
}

/** A note pinned onto the first page. */
export function withNotePinned(pdf: Buffer): Buffer {
  const page = objectLike(pdf, /\/Type\s*\/Page[^s]/);
  const number = freeNumber(pdf);
  const note = '<< /Type /Annot /Subtype /FreeText /Rect [100 100 300 200] /Contents (Huy bo) /DA (/Helv 12 Tf) >>';
  const body = /\/Annots\s*\[/.test(page.body)
    ? page.body.replace(/\/Annots\s*\[/, `/Annots [${number} 0 R `)
    : page.body.replace(/^<</, `<< /Annots [${number} 0 R]`);
  return appended(pdf, [
    [number, note],
    [page.number, body],
  ]);
}

/** The bytes with one of them changed. */
export function withByteFlipped(pdf: Buffer, at: number): Buffer {
  const copy = Buffer.from(pdf);
  copy[at] = copy[at]! ^ 0x20;
  return copy;
}

/** The bytes with a text replaced by another of the same length. */
export function withTextReplaced(pdf: Buffer, from: RegExp, to: (found: string) => string): Buffer {
  const text = pdf.toString('latin1');
  const replaced = text.replace(from, to);
  if (replaced === text || replaced.length !== text.length) throw new Error(`nothing like ${from} of that length`);
  return Buffer.from(replaced, 'latin1');
}
