/** One digital signature found in a PDF, and what holds of it. Moments in ISO 8601, UTC. */
export interface FoundSignature {
  /** Common name in the certificate; `null` where none could be read. */
  readonly signer: string | null;
  readonly organisation: string | null;
  /** Common name of whoever issued the certificate. */
  readonly issuer: string | null;
  /** As the signer's own clock said. */
  readonly signedAt: string | null;
  /** Whether the signature holds over the bytes it says it covers. */
  readonly digestOk: boolean;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Whether the certificate was valid when it signed; where that is not said, when it was checked. */
  readonly validThen: boolean;
  /** Whether it covers the file to its end: nothing was appended after it. */
  readonly coversWholeFile: boolean;
  /** Whether its certificate leads to one of the roots that are trusted. Revocation is not asked: the network may be cut off. */
  readonly trusted: boolean;
}

/**
 * Whether a signed file still says what was given out. `prefix`: the very bytes, with a signature appended that changes
 * nothing on any page; `same-text`: written anew, the words of every page the same; `changed`: anything else.
 */
export type Unchanged = 'prefix' | 'same-text' | 'changed';

export interface SignedPdfCheck {
  readonly signatures: readonly FoundSignature[];
  readonly unchanged: Unchanged;
}

/** The file is no PDF that can be read within the limits. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}
