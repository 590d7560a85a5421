import type { TemplateBlock } from '#documents/template/template-block';
import { blocksOfKind, blocksOfLetterhead, type LetterheadOffice } from '#documents/template/template-blocks';
import { LETTERHEAD, type TemplateKind } from '#domain/paper/template-kind';
import type { Transaction } from '#persistence/transaction';
import { businessDay } from '../local-time.js';
import { issuingUnit } from '../paper/issuing-bodies.js';
import type { OwnUnit } from '../person/own-unit.js';
import { joinUnitName } from '../unit-name.js';

/** What the office may word in that template, with the words that the product uses today. */
export async function blocksFor(
  tx: Transaction,
  office: OwnUnit,
  kind: TemplateKind,
): Promise<readonly TemplateBlock[]> {
  return kind === LETTERHEAD ? blocksOfLetterhead(await letterheadOf(tx, office)) : blocksOfKind(kind);
}

const BODIES_SQL = `
  select distinct kept.unit_id as id, named.code
  from (select distinct unit_id from party where secretariat_unit_id = $1 and unit_id <> $1) as kept
  ${joinUnitName('kept.unit_id', 'named')} order by named.code`;

/** The office and the bodies whose papers it keeps, as the register of units calls them. */
async function letterheadOf(tx: Transaction, { id, name }: OwnUnit): Promise<LetterheadOffice> {
  const kept = await tx.query<{ id: string }>(BODIES_SQL, [id, businessDay(tx)]);
  const bodies: { code: string; name: string; superior: string }[] = [];
  // An office keeps the papers of one or two bodies.
  for (const body of kept) {
    const [named] = await issuingUnit(tx, body.id);
    if (named) bodies.push({ code: named.code, name: named.body, superior: named.above ?? '' });
  }
  const [own] = bodies.length === 0 ? await issuingUnit(tx, id) : [];
  // Above the name of an office stands the body whose paper it is; which, of several, differs from paper to paper.
  const superior = bodies.length === 1 ? bodies[0]!.name : (own?.above ?? '');
  return { name, superior, bodies };
}
