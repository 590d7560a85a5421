import type { WorkbookRegistrationQuery } from '#contracts/http/form-workbook';
import type { Draft, DutyView } from '#contracts/http/report';
import { type CellFault, readForm } from '#documents/form-workbook/read-form';
import { formWorkbook } from '#documents/form-workbook/write-form';
import type { Sheet } from '#documents/spreadsheet/cell';
import { readSpreadsheet, type SpreadsheetLimits } from '#documents/spreadsheet/read-spreadsheet';
import { writeSpreadsheet } from '#documents/spreadsheet/write-spreadsheet';
import { DomainError } from '#domain/error/domain-error';
import { type FieldFault, InputError, pointerSegment } from '#domain/error/input-error';
import { type Answers, answerTo } from '#domain/form/answers';
import type { FormField } from '#domain/form/field';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import { lineIsStamp } from '../attachment/secrecy-words.js';
import type { Access } from '../person/access.js';
import { hasRole, MINE, ofSecretariat, scopeOf } from '../person/scope.js';
import { DraftService } from '../report/draft.service.js';
import { SubmissionService } from '../report/submission.service.js';
import { joinUnitName } from '../unit-name.js';
import { type FormDuty, loadFormDuty } from './form-facts.queries.js';

/** A workbook to download. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export const MOST_WORKBOOK_MEGABYTES = 5;
const MEGABYTE = 1024 * 1024;
const LIMITS: SpreadsheetLimits = {
  bytes: MOST_WORKBOOK_MEGABYTES * MEGABYTE,
  unpackedBytes: 32 * MEGABYTE,
  sheets: 50,
  rows: 5000,
  columns: 100,
};

/** The form of a report as a workbook: out to a unit, filled in where there is no network, and back in. */
export class FormWorkbookService {
  private readonly drafts: DraftService;
  private readonly submissions: SubmissionService;

  constructor(private readonly database: Database) {
    this.drafts = new DraftService(database);
    this.submissions = new SubmissionService(database);
  }

  /** The form of one duty: for its unit with what is drafted, for the secretariat empty. Throws NOT_FOUND for anybody else. */
  async download(actor: Actor, access: Access, obligationId: string): Promise<FormFile> {
    const duty = await this.duty(actor, access, obligationId);
    return { name: fileName(duty), bytes: await writeSpreadsheet(formWorkbook(duty)) };
  }

  /** The same by round and the unit's code, for the secretariat: most of these units have no account. */
  async downloadOfUnit(actor: Actor, access: Access, roundId: string, unit: string): Promise<FormFile> {
    const found = await this.database.snapshot(actor, (tx) =>
      tx.one<{ id: string }>(
        `with ${MINE}
         select o.id from obligation o join round r on r.id = o.round_id ${joinUnitName('o.unit_id', 'named')}
         where r.id = $3 and named.code = $4 and (${ofSecretariat('r.programme_id')} or ${hasRole('o.unit_id', 'officer', 'head')})`,
        [...scopeOf(tx, access), roundId, unit],
      ),
    );
    if (!found) throw new DomainError('NOT_FOUND', { what: 'obligation' });
    return this.download(actor, access, found.id);
  }

  /**
   * Takes a filled-in form over as the unit's draft, over the version that was read: the whole of it or, with every
   * faulty cell named, nothing. Files that are attached stay. Throws as `DraftService.save` does, and a conflict for a
   * file that is the form of another unit or round or of an older version.
   */
  async takeIn(actor: Actor, access: Access, obligationId: string, bytes: Buffer, expected: number): Promise<Draft> {
    const duty = await this.duty(actor, access, obligationId);
    if (!duty.ownUnit) throw new DomainError('NOT_ALLOWED', { role: 'officer or head' });
    const sheets = await this.sheets(actor, obligationId, bytes);
    const evidence = evidenceOf(duty.fields, duty.answers);
    const answers = answersIn(sheets, duty, evidence, false);
    return this.drafts.save(actor, access, obligationId, { answers, attachmentIds: [...duty.attachmentIds] }, expected);
  }

  /** The secretariat enters a form that came by mail or on a stick, as it enters a paper. Throws as `register` does. */
  async register(
    actor: Actor,
    access: Access,
    obligationId: string,
    bytes: Buffer,
    { evidence, confirmed, attachmentIds, attested: _, ...paper }: WorkbookRegistrationQuery,
  ): Promise<DutyView> {
    const duty = await this.duty(actor, access, obligationId);
    if (!duty.secretariat) throw new DomainError('NOT_ALLOWED', { role: 'secretariat' });
    const sheets = await this.sheets(actor, obligationId, bytes);
    const answers = answersIn(sheets, duty, evidenceNamed(listed(evidence)), true);
    const confirmations = Object.fromEntries(listed(confirmed).map((rule) => [rule, '']));
    return this.submissions.register(actor, access, obligationId, {
      ...paper,
      answers,
      attachmentIds: listed(attachmentIds),
      confirmations,
    });
  }

  private duty(actor: Actor, access: Access, obligationId: string): Promise<FormDuty> {
    return this.database.snapshot(actor, async (tx) => {
      const duty = await loadFormDuty(tx, access, obligationId);
      if (!duty) throw new DomainError('NOT_FOUND', { what: 'obligation' });
      return duty;
    });
  }

  /** The file's sheets; one that a cell stamps as classified is refused, which is written down, and nothing of it is kept. */
  private async sheets(actor: Actor, obligationId: string, bytes: Buffer): Promise<readonly Sheet[]> {
    const sheets = await readSpreadsheet(bytes, LIMITS);
    const stamped = sheets.some(({ rows }) =>
      rows.some((row) => row.some((cell) => typeof cell === 'string' && lineIsStamp(cell))),
    );
    if (!stamped) return sheets;
    await this.database.write({ ...actor, idempotency: undefined }, (tx) =>
      tx.audit({
        action: 'workbook.refused',
        subjectKind: 'obligation',
        subjectId: obligationId,
        detail: { reason: 'state secret' },
      }),
    );
    throw new DomainError('FILE_REFUSED', { reason: 'state secret' });
  }
}

function answersIn(sheets: readonly Sheet[], duty: FormDuty, evidence: Answers, complete: boolean) {
  const { answers, faults } = readForm(sheets, duty, { evidence, complete });
  if (faults.length > 0) throw new InputError(faults.map(inputFault));
  return answers as Draft['answers'];
}

/** The cell as a JSON pointer `/<sheet>/<cell>`, and in the sentence as people name it. */
const inputFault = ({ sheet, cell, vi, en }: CellFault): FieldFault => ({
  pointer: `/${pointerSegment(sheet)}/${cell}`,
  vi: `Trang “${sheet}”, ô ${cell}: ${vi}`,
  en: `Sheet "${sheet}", cell ${cell}: ${en}`,
});

/** What was attached to fields before; a workbook cannot say anything about it. */
function evidenceOf(fields: readonly FormField[], answers: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap(({ key, type }) => {
      const given = type === 'evidence' ? answerTo(answers, key) : undefined;
      return given === undefined ? [] : [[key, given]];
    }),
  );
}

const listed = (text: string | undefined): string[] => text?.split(',') ?? [];

/** `<field>:<id>` one by one, as answers. */
function evidenceNamed(named: readonly string[]): Answers {
  const given = new Map<string, string[]>();
  for (const each of named) {
    const [field, id] = each.split(':') as [string, string];
    given.set(field, [...(given.get(field) ?? []), id]);
  }
  return Object.fromEntries(given);
}

const fileName = ({ round, unit }: FormDuty) => `${round}-${unit}.xlsx`.replace(/[^\p{L}\p{N}._-]+/gu, '-');
