import { Module } from '@nestjs/common';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { FileStore } from '#platform/file-store';
import { AttachmentService } from '#record/attachment/attachment.service';
import { CONFIG } from '../common/record.module.js';
import { AttachmentController } from './attachment.controller.js';

@Module({
  controllers: [AttachmentController],
  providers: [
    {
      provide: AttachmentService,
      useFactory: (database: Database, config: Config) =>
        new AttachmentService(database, new FileStore(config.filesDir)),
      inject: [Database, CONFIG],
    },
  ],
})
export class AttachmentModule {}
