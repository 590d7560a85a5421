import type { HouseStyle } from '../house-style/house-style.js';
import type { Block, Issuer, Signature } from '../model/block.js';
import type { Paper, Section } from '../model/paper.js';
import { ended } from '../model/write.js';

/**
 * What an office enters around a paper's text: whose it is, its number and date from the clerk's register, who signs, to
 * whom it goes. What is `null` is not known yet and stays open on the paper.
 */
export interface PaperFrame {
  readonly style: HouseStyle;
  readonly issuers: readonly Issuer[];
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly signatures: readonly Signature[];
  /** Until it is signed. */
  readonly draft: boolean;
  /** Moment in ISO 8601 with +07:00 at which its facts were read; the file's own moment too. */
  readonly made: string;
  /** Text blocks that the office wrote instead of the product's own, by key (`text-blocks.ts`). */
  readonly texts: Readonly<Record<string, string>>;
}

/** What a kind of paper says between its head and its foot. */
export interface PaperBody {
  readonly title: string;
  /** `KẾ HOẠCH` and its summary; a letter has `about` instead. */
  readonly type?: string;
  readonly summary?: string;
  readonly note?: string;
  readonly about?: string;
  readonly blocks: readonly Block[];
  /** Annexes, each on pages of its own after the signature. */
  readonly annexes?: readonly Section[];
}

/** The whole paper of an office: head, type or addressees, body with its end mark, foot, annexes. */
export function officePaper(frame: PaperFrame, body: PaperBody): Paper {
  const { style, issuers, number, symbol, place, date } = frame;
  const head: Block[] = [
    { kind: 'letterhead', issuers, number, symbol, place, date, ...(body.about && { about: body.about }) },
  ];
  if (body.type || body.summary) {
    head.push({
      kind: 'type',
      type: body.type ?? '',
      summary: body.summary ?? '',
      ...(body.note && { note: body.note }),
    });
  }
  if (frame.addressees.length > 0) head.push({ kind: 'addressees', to: frame.addressees });
  const foot: Block = { kind: 'foot', recipients: frame.recipients, signatures: frame.signatures };
  return {
    title: body.title,
    author: issuers.map(({ name }) => name).join('; '),
    language: 'vi',
    made: frame.made,
    style,
    draft: frame.draft,
    sections: [{ blocks: [...head, ...ended(body.blocks, style.end), foot] }, ...(body.annexes ?? [])],
  };
}
