import type { PaperSignedBy } from './paper-rule.js';

/** Who signs for a body, as the record knows it. Offices are named, never persons. */
export interface SigningBody {
  readonly body: string;
  /** The signer's office as the programme has it, such as `Chủ tịch Uỷ ban nhân dân tỉnh`. */
  readonly signer: string;
  /** Whether the office that keeps its papers is the body itself, so that its head signs by order. */
  readonly officeIsBody: boolean;
  /** What the head of that office, or of the unit, is called. */
  readonly headPost: string | null;
}

/** The house style's short forms that a signature may begin with. */
interface Authorities {
  readonly onBehalf: string;
  readonly byOrder: string;
}

interface SignatureLines {
  readonly authority: readonly string[];
  readonly post: string;
  readonly name: null;
}

/** Posts of bodies that decide together: whoever signs does so on the body's behalf (Decree 30/2020/NĐ-CP, art. 13). */
const COLLEGIAL = /^(Chủ tịch|Bí thư|Chủ nhiệm)(?=\s|$)/u;
const SINGLE = /^(Trưởng ban|Giám đốc|Chánh Văn phòng|Bộ trưởng|Trưởng phòng|Thủ trưởng)(?=\s|$)/iu;

/**
 * The lines above a signature as they are offered; the office may write others. `joint` papers say whose signature it is.
 */
export function signatureLines(
  signedBy: PaperSignedBy,
  { body, signer, officeIsBody, headPost }: SigningBody,
  authorities: Authorities,
  joint = false,
): SignatureLines {
  const whose = joint ? [body] : [];
  const collegial = COLLEGIAL.exec(signer)?.[1];
  const leader = collegial ?? SINGLE.exec(signer)?.[1] ?? signer;
  const leaderPost = leader.charAt(0).toUpperCase() + leader.slice(1);
  if (signedBy === 'leader') {
    return { authority: collegial ? [`${authorities.onBehalf} ${body}`] : whose, post: leaderPost, name: null };
  }
  if (signedBy === 'secretariat') return { authority: whose, post: 'Người lập', name: null };
  if (signedBy === 'unit-head') return { authority: whose, post: headPost ?? 'Thủ trưởng đơn vị', name: null };
  return {
    authority: officeIsBody ? [...whose, `${authorities.byOrder} ${leaderPost}`] : whose,
    post: headPost ?? (officeIsBody ? 'Chánh Văn phòng' : 'Thủ trưởng cơ quan'),
    name: null,
  };
}
