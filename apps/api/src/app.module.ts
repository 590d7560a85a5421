import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import type { Config } from '#platform/config';
import type { Logger } from '#platform/logging';
import { SessionService } from '#record/person/session.service';
import { AdministrationModule } from './administration/administration.module.js';
import { AssignmentModule } from './assignment/assignment.module.js';
import { AttachmentModule } from './attachment/attachment.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CommentModule } from './comment/comment.module.js';
import { AuthGuard } from './common/auth.guard.js';
import { CONFIG, RecordModule } from './common/record.module.js';
import { RenderModule } from './common/render.module.js';
import { DirectionModule } from './direction/direction.module.js';
import { DocsController } from './docs/docs.controller.js';
import { OpenApiSource } from './docs/open-api-source.js';
import { EventModule } from './event/event.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { ExtensionModule } from './extension/extension.module.js';
import { FeedModule } from './feed/feed.module.js';
import { FormModule } from './form/form.module.js';
import { FormWorkbookModule } from './form-workbook/form-workbook.module.js';
import { HealthController } from './health/health.controller.js';
import { IndicatorModule } from './indicator/indicator.module.js';
import { InspectionModule } from './inspection/inspection.module.js';
import { NotificationModule } from './notification/notification.module.js';
import { ObstacleModule } from './obstacle/obstacle.module.js';
import { PacketModule } from './packet/packet.module.js';
import { PaperModule } from './paper/paper.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlanModule } from './plan/plan.module.js';
import { ProcessModule } from './process/process.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { ProgrammeDraftModule } from './programme-draft/programme-draft.module.js';
import { RehearsalModule } from './rehearsal/rehearsal.module.js';
import { ReminderModule } from './reminder/reminder.module.js';
import { ReportModule } from './report/report.module.js';
import { ReviewModule } from './review/review.module.js';
import { RoundModule } from './round/round.module.js';
import { SessionModule } from './session/session.module.js';
import { SetupModule } from './setup/setup.module.js';
import { SpreadsheetImportModule } from './spreadsheet-import/spreadsheet-import.module.js';
import { StandingModule } from './standing/standing.module.js';
import { TaskModule } from './task/task.module.js';
import { TemplateModule } from './template/template.module.js';
import { UnitModule } from './unit/unit.module.js';
import { WorkModule } from './work/work.module.js';

const FEATURES = [
  SessionModule,
  SetupModule,
  WorkModule,
  ProgrammeModule,
  ProgrammeDraftModule,
  RehearsalModule,
  RoundModule,
  ReportModule,
  IndicatorModule,
  FormWorkbookModule,
  FormModule,
  ExtensionModule,
  PlanModule,
  TaskModule,
  AssignmentModule,
  DirectionModule,
  ObstacleModule,
  InspectionModule,
  ReviewModule,
  PacketModule,
  PaperModule,
  TemplateModule,
  ExchangeModule,
  StandingModule,
  AttachmentModule,
  ReminderModule,
  NotificationModule,
  EventModule,
  FeedModule,
  UnitModule,
  PeopleModule,
  CalendarModule,
  SpreadsheetImportModule,
  ProcessModule,
  AdministrationModule,
  CommentModule,
];

@Module({})
class AppModule {}

/** Every feature of the API over one record. */
export function appModule(config: Config, logger: Logger, connect: boolean): DynamicModule {
  return {
    module: AppModule,
    imports: [RecordModule.with(config, logger, connect), RenderModule, ...FEATURES],
    controllers: [HealthController, DocsController],
    providers: [
      OpenApiSource,
      {
        provide: APP_GUARD,
        useFactory: (reflector: Reflector, sessions: SessionService, settings: Config) =>
          new AuthGuard(reflector, sessions, settings),
        inject: [Reflector, SessionService, CONFIG],
      },
    ],
  };
}
