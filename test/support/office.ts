import { renderTask } from '#documents/render/render-paper';
import type { ProcessKind, ProcessRef } from '#domain/process/process-kind';
import { rehearsalClock } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import { DeliveryService } from '#record/delivery/delivery.service';
import type { MailTransport } from '#record/delivery/mail-transport';
import { fileTransport } from '#record/delivery/mail-transport';
import { PacketService } from '#record/packet/packet.service';
import { PaperMaker } from '#record/packet/paper-maker';
import { SigningKeys } from '#record/packet/signing-key';
import { PlanService } from '#record/plan/plan.service';
import { ProcessRecord } from '#record/process/process-record';
import { PROCESS_SPECS } from '#record/process/process-specs';
import { ProgrammeService } from '#record/programme/programme.service';
import { ReviewService } from '#record/review/review.service';
import { RoundService } from '#record/round/round.service';
import type { TestDatabase } from './database.js';

/** The record of one test database, with its steps, and a way to run what is due without an engine. */
export class Office {
  private constructor(
    readonly database: Database,
    readonly record: ProcessRecord,
    readonly steps: Readonly<Record<string, (ref: ProcessRef) => Promise<boolean>>>,
  ) {}

  static async open(
    test: TestDatabase,
    transport: MailTransport = fileTransport('/tmp/songhanh-test-mail', 'Song Hành <songhanh@office.example>'),
  ): Promise<Office> {
    const source = await createDataSource({ url: test.url, poolSize: 4 }).initialize();
    const database = new Database(source, rehearsalClock);
    const record = new ProcessRecord(database, PROCESS_SPECS);
    const programmes = new ProgrammeService(record);
    const rounds = new RoundService(record);
    const plans = new PlanService(record);
    const reviews = new ReviewService(record);
    const packets = new PacketService(record);
    const papers = new PaperMaker(database, record, new SigningKeys(database), (paper, format) =>
      renderTask({ paper, format }),
    );
    const delivery = new DeliveryService(database, record, transport, 'http://localhost');
    return new Office(database, record, {
      openNextRound: (ref) => programmes.openNextRound(ref),
      openNextPlan: (ref) => programmes.openNextPlan(ref),
      openNextReview: (ref) => programmes.openNextReview(ref),
      remindOfTasks: (ref) => programmes.remindOfTasks(ref),
      closeProgramme: (ref) => programmes.closeProgramme(ref),
      openRound: (ref) => rounds.openRound(ref),
      sendDueReminders: (ref) => rounds.sendDueReminders(ref),
      tellStuck: (ref) => rounds.tellStuck(ref),
      closeRound: (ref) => rounds.closeRound(ref),
      draftPlan: (ref) => plans.draftPlan(ref),
      remindOpinions: (ref) => plans.remindOpinions(ref),
      closeConsultation: (ref) => plans.closeConsultation(ref),
      tellPlanOverdue: (ref) => plans.tellPlanOverdue(ref),
      cancelPlan: (ref) => plans.cancelPlan(ref),
      openSelfAssessment: (ref) => reviews.openSelfAssessment(ref),
      consolidateReview: (ref) => reviews.consolidateReview(ref),
      tellReviewOverdue: (ref) => reviews.tellReviewOverdue(ref),
      cancelReview: (ref) => reviews.cancelReview(ref),
      freezePacket: (ref) => packets.freezePacket(ref),
      makePapers: (ref) => papers.makePapers(ref),
      tellReleaseOverdue: (ref) => packets.tellReleaseOverdue(ref),
      deliverPacket: (ref) => packets.deliverPacket(ref),
      tellUnacknowledged: (ref) => packets.tellUnacknowledged(ref),
      closePacket: (ref) => packets.closePacket(ref),
      cancelPacket: (ref) => packets.cancelPacket(ref),
      deliverMail: (ref) => delivery.deliverMail(ref),
    });
  }

  /** Decides and steps the process until it waits or is over; returns the steps that moved something. */
  async turn(kind: ProcessKind, id: string, epoch = 1): Promise<string[]> {
    const ref = { kind, id, epoch };
    const moved: string[] = [];
    for (;;) {
      const next = await this.record.decide(ref);
      if (!('step' in next)) return moved;
      if (!(await this.steps[next.step]!(ref))) return moved;
      moved.push(next.step);
    }
  }

  close(): Promise<void> {
    return this.database.source.destroy();
  }
}
