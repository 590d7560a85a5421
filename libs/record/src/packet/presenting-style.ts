import type { HouseStyle } from '#documents/house-style/house-style';
import { issuingStyle } from '#domain/paper/issuing-style';
import type { Transaction } from '#persistence/transaction';
import { signingBodies } from '../paper/issuing-bodies.js';
import { styleOf } from '../paper/paper-content.js';

/** The house style of the office that presents packets of the programme: the secretariat of its first party. */
export async function presentingStyle(tx: Transaction, programmeId: string): Promise<HouseStyle> {
  const [first] = await signingBodies(tx, programmeId, null);
  return styleOf(issuingStyle(first?.officeKinds ?? []));
}
