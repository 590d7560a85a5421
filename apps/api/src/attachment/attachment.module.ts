import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { openFileStore, openIntake } from '#platform/file-store/open-file-store';
import { AttachmentService } from '#record/attachment/attachment.service';
import { DownloadService } from '#record/attachment/download.service';
import { CONFIG } from '../common/record.module.js';
import { AttachmentController } from './attachment.controller.js';

@Module({
  exports: [AttachmentService],
  controllers: [AttachmentController],
  providers: [
    {
      provide: AttachmentService,
      useFactory: (database: Database, config: Config) =>
        new AttachmentService(database, openFileStore(config), openIntake(config), config.clamdUrl !== undefined),
      inject: [Database, CONFIG],
    },
    {
      provide: DownloadService,
      useFactory: (database: Database, config: Config) => new DownloadService(database, openFileStore(config)),
      inject: [Database, CONFIG],
    },
  ],
})
export class AttachmentModule implements OnModuleInit {
  constructor(private readonly attachments: AttachmentService) {}

  /** What a killed API had received and not kept is of no use to anybody. */
  async onModuleInit(): Promise<void> {
    await this.attachments.clearAbandoned();
  }
}
