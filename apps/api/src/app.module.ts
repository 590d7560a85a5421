import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import type { Config } from '#platform/config';
import type { Logger } from '#platform/logging';
import { SessionService } from '#record/person/session.service';
import { AttachmentModule } from './attachment/attachment.module.js';
import { AuthGuard } from './common/auth.guard.js';
import { CONFIG, RecordModule } from './common/record.module.js';
import { DirectionModule } from './direction/direction.module.js';
import { DocsController } from './docs/docs.controller.js';
import { OpenApiSource } from './docs/open-api-source.js';
import { EventModule } from './event/event.module.js';
import { ExtensionModule } from './extension/extension.module.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { NotificationModule } from './notification/notification.module.js';
import { PacketModule } from './packet/packet.module.js';
import { PlanModule } from './plan/plan.module.js';
import { ProcessModule } from './process/process.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { ReminderModule } from './reminder/reminder.module.js';
import { ReportModule } from './report/report.module.js';
import { ReviewModule } from './review/review.module.js';
import { RoundModule } from './round/round.module.js';
import { SessionModule } from './session/session.module.js';
import { TaskModule } from './task/task.module.js';
import { UnitModule } from './unit/unit.module.js';
import { WorkModule } from './work/work.module.js';

const FEATURES = [
  SessionModule,
  WorkModule,
  ProgrammeModule,
  RoundModule,
  ReportModule,
  ExtensionModule,
  PlanModule,
  TaskModule,
  DirectionModule,
  ReviewModule,
  PacketModule,
  AttachmentModule,
  ReminderModule,
  NotificationModule,
  EventModule,
  UnitModule,
  ProcessModule,
];

@Module({})
class AppModule {}

/** Every feature of the API over one record. */
export function appModule(config: Config, logger: Logger, connect: boolean): DynamicModule {
  return {
    module: AppModule,
    imports: [RecordModule.with(config, logger, connect), ...FEATURES],
    controllers: [HomeController, HealthController, DocsController],
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
