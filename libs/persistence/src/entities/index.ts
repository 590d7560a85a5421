import {
  AccountEntity,
  ApiTokenEntity,
  SessionEntity,
  SettingEntity,
  SignInFailureEntity,
} from './account.entities.js';
import { ConferenceEntity, ConferencePaperEntity, ConferencePointEntity } from './conference.entities.js';
import {
  DirectionAnswerAttachmentEntity,
  DirectionAnswerEntity,
  DirectionEntity,
  DirectionStepEntity,
} from './direction.entities.js';
import { DeliveryAttemptEntity, NotificationEntity } from './notification.entities.js';
import {
  CalendarDayEntity,
  CalendarEntity,
  MembershipEntity,
  PersonEntity,
  UnitEntity,
  UnitVersionEntity,
} from './organisation.entities.js';
import {
  PacketDeliveryEntity,
  PacketDirectionEntity,
  PacketEntity,
  PacketFileEntity,
  PacketSourceEntity,
} from './packet.entities.js';
import { ApprovalEntity, OpinionEntity, PlanEntity, PlanPaperEntity } from './plan.entities.js';
import { ProcessDecisionEntity, ProcessEntity, RehearsalClockEntity, WakeEntity } from './process.entities.js';
import {
  AssignmentEntity,
  ContentEntity,
  IndicatorEntity,
  LegalBasisEntity,
  PartyEntity,
  ProgrammeEntity,
  SuspensionEntity,
  TaskEntity,
} from './programme.entities.js';
import { ReminderEntity, UrgingLetterEntity } from './reminder.entities.js';
import {
  AttachmentEntity,
  ReportEntity,
  ReportRulingEntity,
  ReportVersionAttachmentEntity,
  ReportVersionEntity,
} from './report.entities.js';
import {
  FormEntity,
  FormVersionEntity,
  PeriodRuleEntity,
  PeriodRuleRespondentEntity,
  ReminderPolicyEntity,
} from './reporting.entities.js';
import { CommendationEntity, ModelEntity, RatingEntity, ReviewEntity, TaskAheadEntity } from './review.entities.js';
import { ExtensionEntity, ObligationEntity, RoundEntity, RoundRungEntity } from './round.entities.js';
import { PlanItemAttachmentEntity, PlanItemEntity, PlanItemUnitEntity } from './task.entities.js';
import {
  AuditEntryEntity,
  EventEntity,
  IdempotencyKeyEntity,
  SealEntity,
  SealHeadEntity,
  UnsealedEntity,
} from './trail.entities.js';

/** Every table of the record; the drift check holds them against the migrations. */
export const ENTITIES = [
  CalendarEntity,
  CalendarDayEntity,
  UnitEntity,
  UnitVersionEntity,
  PersonEntity,
  MembershipEntity,
  AccountEntity,
  SessionEntity,
  ApiTokenEntity,
  SignInFailureEntity,
  SettingEntity,
  ProcessEntity,
  ProcessDecisionEntity,
  WakeEntity,
  RehearsalClockEntity,
  EventEntity,
  AuditEntryEntity,
  UnsealedEntity,
  SealEntity,
  SealHeadEntity,
  IdempotencyKeyEntity,
  ProgrammeEntity,
  SuspensionEntity,
  PartyEntity,
  LegalBasisEntity,
  ContentEntity,
  TaskEntity,
  AssignmentEntity,
  IndicatorEntity,
  FormEntity,
  FormVersionEntity,
  PeriodRuleEntity,
  PeriodRuleRespondentEntity,
  ReminderPolicyEntity,
  RoundEntity,
  RoundRungEntity,
  ObligationEntity,
  ExtensionEntity,
  AttachmentEntity,
  ReportEntity,
  ReportVersionEntity,
  ReportVersionAttachmentEntity,
  ReportRulingEntity,
  ReminderEntity,
  UrgingLetterEntity,
  NotificationEntity,
  DeliveryAttemptEntity,
  ApprovalEntity,
  OpinionEntity,
  PlanEntity,
  PlanPaperEntity,
  PlanItemAttachmentEntity,
  PlanItemEntity,
  PlanItemUnitEntity,
  CommendationEntity,
  ModelEntity,
  RatingEntity,
  ReviewEntity,
  TaskAheadEntity,
  ConferenceEntity,
  ConferencePaperEntity,
  ConferencePointEntity,
  PacketDeliveryEntity,
  PacketDirectionEntity,
  PacketEntity,
  PacketFileEntity,
  PacketSourceEntity,
  DirectionAnswerAttachmentEntity,
  DirectionAnswerEntity,
  DirectionEntity,
  DirectionStepEntity,
];
