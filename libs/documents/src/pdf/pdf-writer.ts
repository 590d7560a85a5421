/** Four bytes above 127 tell whoever carries the file that it is no text. */
const HEAD = Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n\n', 'latin1');

/** Writes a PDF object by object, and the table of their places at the end. */
export class PdfWriter {
  readonly #pieces: Buffer[] = [HEAD];
  readonly #places = new Map<number, number>();
  #length = HEAD.length;

  /** @param text one character a byte; @param stream with the words `stream` and `endstream`. */
  write(number: number, text: string, stream?: Buffer): void {
    this.#places.set(number, this.#length);
    this.#add(Buffer.from(`${number} 0 obj\n${text}\n`, 'latin1'));
    if (stream) this.#add(stream, Buffer.from('\n'));
    this.#add(Buffer.from('endobj\n\n'));
  }

  /** The file; `size` is one more than its highest number. */
  end(size: number, trailer: string): Buffer {
    const start = this.#length;
    const rows = Array.from({ length: size - 1 }, (_, at) => {
      const place = this.#places.get(at + 1);
      return place === undefined ? '0000000000 65535 f\r\n' : `${String(place).padStart(10, '0')} 00000 n\r\n`;
    });
    this.#add(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f\r\n${rows.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF`,
      ),
    );
    return Buffer.concat(this.#pieces, this.#length);
  }

  #add(...pieces: Buffer[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.#length += piece.length;
    }
  }
}
