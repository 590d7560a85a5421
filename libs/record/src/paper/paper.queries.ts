import type { PaperDetail, PaperFilter, PaperSummary } from '#contracts/http/paper';
import type { Page } from '#contracts/http/primitives';
import type { Paper } from '#documents/model/paper';
import { PAPER_FORMATS, type PaperFormat } from '#documents/render/formats';
import { DomainError } from '#domain/error/domain-error';
import { PAPER_KINDS } from '#domain/paper/paper-kind';
import { PAPER_RULES } from '#domain/paper/paper-rule';
import { awaitedSigners } from '#domain/paper/paper-signing';
import type { PaperStage } from '#domain/paper/paper-stage';
import type { Actor } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Row, Transaction } from '#persistence/transaction';
import { decodeCursor, pageFrom } from '../cursor.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, registeredPaperVisible, scopeOf } from '../person/scope.js';
import { joinUnitName, unitRefSql } from '../unit-name.js';
import { editsPaper, entersFor, holdsOffice } from './lock-paper.js';
import { canBuild, type PaperContent, paperAt } from './paper-content.js';

/** Makes a file of a paper in one of the formats. */
export type RenderPaper = (paper: Paper, format: PaperFormat) => Promise<Buffer>;

/** A file of a paper as it is handed out. */
export interface PaperBytes {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly name: string;
  readonly etag: string;
}

const HAS_GIVEN = `exists (select 1 from paper_step given where given.paper_id = paper.id and given.step in ('initialled', 'signed')
  and given.submission = paper.submission and given.office = signer.office and given.unit_id = signer.unit_id)`;

// A signer's turn comes when no initials are missing.
const MY_TURN = `(paper.stage in ('submitted', 'initialled') and exists (
  select 1 from paper_signer signer where signer.paper_id = paper.id and ${holdsOffice('signer')} and not ${HAS_GIVEN}
    and (signer.office = 'head-of-office' or paper.stage = 'initialled' or not exists (
      select 1 from paper_signer first where first.paper_id = paper.id and first.office = 'head-of-office'))))`;

const COLUMNS = `paper.id, paper.programme_id as "programmeId", p.number as programme, paper.kind,
  jsonb_build_object('id', paper.subject_id, 'code', paper.subject_code) as subject, paper.part, paper.ordinal, paper.stage, paper.style,
  array(select issuer ->> 'name' from jsonb_array_elements(paper.frame -> 'issuers') as issuer) as issuers,
  paper.number, paper.symbol, paper.issued_on as "issuedOn", ${isoLocalSql('paper.made_at')} as "madeAt",
  ${isoLocalSql('paper.signed_at')} as "signedAt", ${isoLocalSql('paper.issued_at')} as "issuedAt", ${MY_TURN} as "myTurn", paper.version`;

const FROM = `from paper join programme p on p.id = paper.programme_id`;

const LIST_SQL = `
  with ${MINE}
  select ${COLUMNS} ${FROM}
  where ${registeredPaperVisible('paper')} and ($3::uuid is null or paper.programme_id = $3) and ($4::text is null or paper.kind = $4)
    and ($5::text is null or paper.stage = $5) and ($6::uuid is null or paper.subject_id = $6)
    and ($7::timestamptz is null or (paper.made_at, paper.id) < ($7, $8::uuid))
  order by paper.made_at desc, paper.id desc limit $9`;

const SIGNERS = `
  select coalesce(jsonb_agg(jsonb_build_object('office', signer.office, 'party', signer.unit_id, 'role', signer.role,
    'unit', ${unitRefSql('signer.unit_id', 'signer_name')}, 'done', ${HAS_GIVEN}, 'holds', ${holdsOffice('signer')},
    'enters', ${entersFor('signer', 'paper.programme_id')}) order by signer.ordinal), '[]')
  from paper_signer signer ${joinUnitName('signer.unit_id', 'signer_name')} where signer.paper_id = paper.id`;

const STEPS = `
  select coalesce(jsonb_agg(jsonb_build_object('step', step.step, 'stage', step.stage, 'submission', step.submission, 'office', step.office,
    'unit', case when step.unit_id is not null then ${unitRefSql('step.unit_id', 'step_name')} end, 'by', person.code,
    'enteredFor', step.entered_for, 'at', ${isoLocalSql('step.at')}, 'note', step.note, 'contentSha256', step.content_sha256) order by step.ordinal), '[]')
  from paper_step step left join person on person.id = step.person_id ${joinUnitName('step.unit_id', 'step_name')}
  where step.paper_id = paper.id`;

/** SQL: a file of a paper as answers show it; `file` is the row's alias, `person` who brought it. */
const FILE_JSON = `jsonb_build_object('ordinal', file.ordinal, 'kind', file.kind, 'name', file.name, 'mediaType', file.media_type,
  'size', file.size, 'sha256', file.sha256, 'contentSha256', file.content_sha256, 'attachmentId', file.attachment_id,
  'found', file.found, 'by', person.code, 'at', ${isoLocalSql('file.at')})`;

const FILES = `
  select coalesce(jsonb_agg(${FILE_JSON} order by file.ordinal desc), '[]')
  from paper_file file join person on person.id = file.by where file.paper_id = paper.id`;

const UNITS = `
  select coalesce(jsonb_agg(${unitRefSql('given.unit_id', 'given_name')} order by given_name.code), '[]')
  from paper_unit given ${joinUnitName('given.unit_id', 'given_name')} where given.paper_id = paper.id`;

const DETAIL_SQL = `
  with ${MINE}
  select ${COLUMNS}, paper.place, paper.frame, paper.signed_by as "signedBy", paper.content_sha256 as "contentSha256",
    paper.submission, (${SIGNERS}) as signers, (${UNITS}) as units, (${STEPS}) as steps, (${FILES}) as files, ${editsPaper('paper')} as edits
  ${FROM} where paper.id = $3::uuid and ${registeredPaperVisible('paper')}`;

const CONTENT_SQL = `
  with ${MINE}
  select paper.kind, paper.stage, paper.style, paper.number, paper.symbol, paper.place, paper.issued_on as "issuedOn", paper.facts,
    paper.frame, paper.content_sha256 as "contentSha256", paper.subject_code as "subjectCode"
  from paper where paper.id = $3::uuid and ${registeredPaperVisible('paper')}`;

const OUT_SQL = `
  with ${MINE}
  select file.bytes, file.media_type as "mediaType", file.name, file.sha256 as etag
  from paper left join paper_file file on file.paper_id = paper.id and file.kind = 'out'
  where paper.id = $3::uuid and ${registeredPaperVisible('paper')} order by file.ordinal desc limit 1`;

/** What is under way or signed, as far as the caller may see it, and its files. */
export class PaperQueries {
  constructor(
    private readonly database: Database,
    private readonly render: RenderPaper,
  ) {}

  /** The newest first. */
  list(actor: Actor, access: Access, filter: PaperFilter): Promise<Page<PaperSummary>> {
    return this.database.snapshot(actor, async (tx) => {
      const after = decodeCursor(filter.cursor, 2) ?? [null, null];
      const rows = await tx.query<PaperSummary>(LIST_SQL, [
        ...scopeOf(tx, access),
        filter.programme ?? null,
        filter.kind ?? null,
        filter.stage ?? null,
        filter.subject ?? null,
        ...after,
        filter.limit + 1,
      ]);
      return pageFrom(rows.map(withSubjectKind), filter.limit, (row) => [row.madeAt, row.id]);
    });
  }

  /** One paper with its steps and files. Throws NOT_FOUND out of scope. */
  detail(actor: Actor, access: Access, id: string): Promise<PaperDetail> {
    return this.database.snapshot(actor, (tx) => paperView(tx, access, id));
  }

  /**
   * The paper in a format, made from the content that is kept: the same content, the same bytes. Until it is signed every
   * page says `DỰ THẢO`. Who reads it is written down. Throws NOT_FOUND, PAPER_KIND_NOT_MADE.
   */
  async file(actor: Actor, access: Access, id: string, format: PaperFormat): Promise<PaperBytes> {
    const content = await this.database.write(actor, async (tx) => {
      const found = await contentSeen(tx, access, id);
      await tx.audit({ action: 'paper.read', subjectKind: 'paper', subjectId: id, detail: { format } });
      return found;
    });
    if (!canBuild(content.kind)) throw new DomainError('PAPER_KIND_NOT_MADE', { kind: content.kind });
    const bytes = await this.render(paperAt(content, content.stage), format);
    const drawn = content.stage === 'signed' ? 'signed' : 'draft';
    return {
      bytes,
      mediaType: PAPER_FORMATS[format].mediaType,
      name: `${fileName(content)}${PAPER_FORMATS[format].ending}`,
      etag: `${content.contentSha256}-${drawn}-${format}`,
    };
  }

  /** The PDF as it last went out to be signed, byte for byte. Throws NOT_FOUND, PAPER_NOT_OUT. */
  outFile(actor: Actor, access: Access, id: string): Promise<PaperBytes> {
    return this.database.write(actor, async (tx) => {
      const out = await tx.one<PaperBytes | { bytes: null }>(OUT_SQL, [...scopeOf(tx, access), id]);
      if (!out) throw new DomainError('NOT_FOUND', { what: 'registered paper' });
      if (out.bytes === null) throw new DomainError('PAPER_NOT_OUT');
      await tx.audit({ action: 'paper.read', subjectKind: 'paper', subjectId: id, detail: { file: 'out' } });
      return out;
    });
  }
}

/** `receipt-2018-Q1-U0001-v1`: what a paper's file is called, whatever it says. */
export const fileName = ({ kind, subjectCode }: { readonly kind: string; readonly subjectCode: string }): string =>
  `${kind}-${subjectCode}`.replace(/[^\w.-]+/gu, '-');

const withSubjectKind = <Of extends PaperSummary>(row: Of): Of => ({
  ...row,
  subject: { ...row.subject, kind: PAPER_KINDS[row.kind].subject },
});

interface SeenContent extends PaperContent {
  readonly stage: PaperStage;
  readonly contentSha256: string;
  readonly subjectCode: string;
}

/** What a paper that the caller may see is made from. Throws NOT_FOUND out of scope. */
export async function contentSeen(tx: Transaction, access: Access, id: string): Promise<SeenContent> {
  const found = await tx.one<SeenContent>(CONTENT_SQL, [...scopeOf(tx, access), id]);
  if (!found) throw new DomainError('NOT_FOUND', { what: 'registered paper' });
  return found;
}

/** A paper as the caller sees it now, after what this transaction did to it. Throws NOT_FOUND out of scope. */
export async function paperView(tx: Transaction, access: Access, id: string): Promise<PaperDetail> {
  const row = await tx.one<Row>(DETAIL_SQL, [...scopeOf(tx, access), id]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'registered paper' });
  const { frame, edits, signers, ...rest } = row;
  const given = signers.filter(({ done }: Row) => done).map((each: Row) => ({ ...each, submission: row.submission }));
  const turn: Row[] = awaitedSigners({ ...row, signers, given, drafters: [] });
  const holds = (office: string) => turn.some((each) => each.office === office && each.holds);
  const follows = PAPER_RULES[row.kind as keyof typeof PAPER_RULES].follows ?? null;
  return withSubjectKind({
    ...rest,
    addressees: frame.addressees,
    recipients: frame.recipients,
    signatures: frame.signatures,
    texts: frame.texts,
    follows,
    signers: signers.map((signer: Row) => ({
      office: signer.office,
      unit: signer.unit,
      role: signer.role,
      done: signer.done || row.stage === 'signed',
      awaited: turn.includes(signer),
    })),
    mine: {
      edit: edits && row.stage !== 'withdrawn',
      initial: !follows && holds('head-of-office'),
      sign: !follows && holds('signer'),
      enter: !follows && turn.some((each) => each.office === 'signer' && each.enters),
    },
  });
}
