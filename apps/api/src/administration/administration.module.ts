import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { MailDeskQueries } from '#record/delivery/mail-desk.queries';
import type { MailTransport } from '#record/delivery/mail-transport';
import { openTransport } from '#record/delivery/open-transport';
import { ResendService } from '#record/delivery/resend.service';
import { TestMailService } from '#record/delivery/test-mail.service';
import { UnreachableQueries } from '#record/delivery/unreachable.queries';
import { HealthQueries } from '#record/health/health.queries';
import { PokeService } from '#record/process/poke.service';
import { ProcessQueries } from '#record/process/process.queries';
import { AuditQueries } from '#record/trail/audit.queries';
import { CONFIG, serviceOf } from '../common/record.module.js';
import { AuditController } from './audit.controller.js';
import { Engine } from './engine.js';
import { InstallationHealthController } from './health.controller.js';
import { MailDeskController } from './mail-desk.controller.js';
import { ProcessDeskController } from './process-desk.controller.js';
import { TestMailThrottle, VerificationThrottle } from './throttles.js';

/** How long the mail server may take for a test mail while somebody waits, in milliseconds. */
const TEST_PATIENCE_MS = 15_000;
const TEST_TRANSPORT = Symbol('test transport');

@Module({
  controllers: [InstallationHealthController, ProcessDeskController, MailDeskController, AuditController],
  providers: [
    Engine,
    serviceOf(ProcessQueries),
    serviceOf(PokeService),
    serviceOf(MailDeskQueries),
    serviceOf(ResendService),
    serviceOf(UnreachableQueries),
    TestMailThrottle,
    VerificationThrottle,
    serviceOf(AuditQueries),
    {
      provide: TEST_TRANSPORT,
      useFactory: (config: Config) => openTransport(config, TEST_PATIENCE_MS),
      inject: [CONFIG],
    },
    {
      provide: TestMailService,
      useFactory: (database: Database, { smtpUrl, publicUrl }: Config, transport: MailTransport) =>
        new TestMailService(database, transport, smtpUrl ? 'server' : 'folder', publicUrl),
      inject: [Database, CONFIG, TEST_TRANSPORT],
    },
    {
      provide: HealthQueries,
      useFactory: (database: Database, { clock, filesUrl, filesDir }: Config) =>
        new HealthQueries(database, {
          rehearsal: clock === 'rehearsal',
          filesDir: filesUrl === undefined ? filesDir : null,
        }),
      inject: [Database, CONFIG],
    },
  ],
})
export class AdministrationModule implements OnApplicationShutdown {
  constructor(@Inject(TEST_TRANSPORT) private readonly transport: MailTransport) {}

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
