import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#domain/time/instant';

@Entity({ name: 'plan' })
export class PlanEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'programme_id' })
  programmeId!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  theme!: string | null;

  @Column({ type: 'text' })
  issuance!: string;

  @Column({ type: 'uuid', name: 'by_party_id', nullable: true })
  byPartyId!: string | null;

  @Column({ type: 'date', name: 'draft_on' })
  draftOn!: LocalDate;

  @Column({ type: 'date', name: 'reply_by' })
  replyBy!: LocalDate;

  @Column({ type: 'date', name: 'issue_by' })
  issueBy!: LocalDate;

  @Column({ type: 'text', nullable: true })
  issuer!: string | null;

  @Column({ type: 'jsonb', name: 'legal_bases' })
  legalBases!: unknown;

  @Column({ type: 'jsonb' })
  contents!: unknown;

  @Column({ type: 'jsonb' })
  letters!: unknown;

  @Column({ type: 'timestamptz', name: 'drafted_at', precision: 3, nullable: true })
  draftedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'consulted_at', precision: 3, nullable: true })
  consultedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'consultation_closed_at', precision: 3, nullable: true })
  consultationClosedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'opinions_reminded_at', precision: 3, nullable: true })
  opinionsRemindedAt!: Date | null;

  @Column({ type: 'integer' })
  submission!: number;

  @Column({ type: 'timestamptz', name: 'submitted_at', precision: 3, nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'uuid', name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'overdue_told_at', precision: 3, nullable: true })
  overdueToldAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'issued_at', precision: 3, nullable: true })
  issuedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'opinion' })
export class OpinionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'plan_id' })
  planId!: string;

  @Column({ type: 'uuid', name: 'unit_id' })
  unitId!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'uuid', name: 'given_by', nullable: true })
  givenBy!: string | null;

  @Column({ type: 'timestamptz', name: 'given_at', precision: 3, nullable: true })
  givenAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'text', name: 'answer_note', nullable: true })
  answerNote!: string | null;

  @Column({ type: 'uuid', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'plan_paper' })
export class PlanPaperEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'plan_id' })
  planId!: string;

  @Column({ type: 'smallint' })
  ordinal!: number;

  @Column({ type: 'uuid', name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'date', name: 'issued_on', nullable: true })
  issuedOn!: LocalDate | null;

  @Column({ type: 'uuid', name: 'numbered_by', nullable: true })
  numberedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'numbered_at', precision: 3, nullable: true })
  numberedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}

@Entity({ name: 'approval' })
export class ApprovalEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'plan_paper_id' })
  planPaperId!: string;

  @Column({ type: 'integer' })
  submission!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'uuid', name: 'party_id' })
  partyId!: string;

  @Column({ type: 'text' })
  decision!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
