import type { HouseStyle } from '#documents/house-style/house-style';
import type { Issuer, Signature } from '#documents/model/block';
import type { Paper } from '#documents/model/paper';
import { canonical, sha256 } from '#documents/packet-archive/canonical';
import type { PaperFrame } from '#documents/papers/paper-frame';
import { PAPERS, type PaperBuilder } from '#documents/papers/papers';
import type { PaperKind } from '#domain/paper/paper-kind';
import type { PaperStage } from '#domain/paper/paper-stage';
import type { LocalDate } from '#domain/time/instant';
import { OWN_STYLES } from '../template/house-style.queries.js';
import type { OfferedFrame } from '../template/offered-words.js';

/** The product's own house style of that code; what an administrator set is read by `houseStyleOn`. */
export const styleOf = (code: string): HouseStyle => (code === 'party' ? OWN_STYLES.party : OWN_STYLES.state);

/** What of a paper's frame is kept as JSON; number, symbol, place and date have columns of their own. */
export interface KeptFrame {
  readonly issuers: readonly Issuer[];
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly signatures: readonly Signature[];
  readonly texts: Readonly<Record<string, string>>;
  /** Moment in ISO 8601 with +07:00 at which the facts were read. */
  readonly made: string;
  /** The house style as it was valid on the paper's day; a paper keeps the one it was made in. */
  readonly houseStyle?: HouseStyle;
  /** What was offered for it last, from the record and the office's templates: a refresh tells by it what the office wrote since. */
  readonly offered?: OfferedFrame;
}

/** All that a paper is made from. */
export interface PaperContent {
  readonly kind: PaperKind;
  readonly style: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly issuedOn: LocalDate | null;
  readonly facts: unknown;
  readonly frame: KeptFrame;
}

/** The house style that the paper was made in. */
export const lookOf = ({ style, frame }: Pick<PaperContent, 'style' | 'frame'>): HouseStyle =>
  frame.houseStyle ?? styleOf(style);

/** SHA-256, in hexadecimal, of the content in canonical JSON: the same content has the same digest. */
export function contentDigest({ kind, style, number, symbol, place, issuedOn, facts, frame }: PaperContent): string {
  return sha256(canonical({ kind, style, number, symbol, place, issuedOn, facts, frame }));
}

/** Whether this version can make papers of that kind. */
export const canBuild = (kind: PaperKind): boolean => kind in PAPERS;

/** The paper itself. `draft` puts the watermark on; once signed each signature says so. */
export function paperOf(content: PaperContent, { draft, signed }: { draft: boolean; signed: boolean }): Paper {
  const { number, symbol, place, issuedOn } = content;
  const frame: PaperFrame = {
    issuers: content.frame.issuers,
    addressees: content.frame.addressees,
    recipients: content.frame.recipients,
    texts: content.frame.texts,
    made: content.frame.made,
    style: lookOf(content),
    number,
    symbol,
    place,
    date: issuedOn,
    signatures: content.frame.signatures.map((each) => (signed ? { ...each, mark: '(đã ký)' } : each)),
    draft,
  };
  // The row of the kind in FACTS made these facts: the registries are held together by their types.
  const build = (PAPERS as Partial<Record<PaperKind, PaperBuilder<never>>>)[content.kind]!;
  return build(content.facts as never, frame);
}

/** How it looks at that stage: the watermark until it is signed. */
export const paperAt = (content: PaperContent, stage: PaperStage): Paper =>
  paperOf(content, { draft: stage !== 'signed', signed: stage === 'signed' });
