import type { PaperSignedBy } from './paper-rule.js';
import type { PaperSigner } from './paper-stage.js';

/** A body that signs, and the office that keeps its papers; for a unit's own paper the two are one. */
export interface PaperParty {
  readonly unitId: string;
  readonly secretariatUnitId: string;
}

/**
 * Whom a paper passes, in order: where a leader signs, the head of office of each party initials first; a head of office
 * signs alone, and so does a unit's head or a clerk. An office that serves several parties is asked once.
 */
export function paperSigners(signedBy: PaperSignedBy, parties: readonly PaperParty[]): PaperSigner[] {
  const initial = (party: PaperParty): PaperSigner => ({
    office: 'head-of-office',
    party: party.secretariatUnitId,
    role: 'head',
  });
  const sign = (party: string, role: PaperSigner['role']): PaperSigner => ({ office: 'signer', party, role });
  if (signedBy === 'leader') {
    return once([...parties.map(initial), ...parties.map(({ unitId }) => sign(unitId, 'leader'))]);
  }
  if (signedBy === 'unit-head') return once(parties.map(({ unitId }) => sign(unitId, 'head')));
  const role = signedBy === 'secretariat' ? 'secretariat' : 'head';
  return once(parties.map(({ secretariatUnitId }) => sign(secretariatUnitId, role)));
}

const once = (signers: readonly PaperSigner[]): PaperSigner[] => {
  const key = ({ office, party }: PaperSigner) => `${office} ${party}`;
  return [...new Map(signers.map((signer) => [key(signer), signer])).values()];
};
