import { Module } from '@nestjs/common';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { openFileStore } from '#platform/file-store/open-file-store';
import { AttachmentService } from '#record/attachment/attachment.service';
import { ExchangeAddressService } from '#record/exchange/exchange-address.service';
import { ExchangedPaperQueries } from '#record/exchange/exchanged-paper.queries';
import { IncomingPaperService } from '#record/exchange/incoming-paper.service';
import { OutgoingPaperService } from '#record/exchange/outgoing-paper.service';
import { AttachmentModule } from '../attachment/attachment.module.js';
import { CONFIG, serviceOf } from '../common/record.module.js';
import { ExchangeAddressController } from './exchange-address.controller.js';
import { IncomingPaperController } from './incoming-paper.controller.js';
import { OutgoingPaperController } from './outgoing-paper.controller.js';

@Module({
  imports: [AttachmentModule],
  controllers: [IncomingPaperController, OutgoingPaperController, ExchangeAddressController],
  providers: [
    serviceOf(ExchangeAddressService),
    serviceOf(ExchangedPaperQueries),
    {
      provide: IncomingPaperService,
      useFactory: (database: Database, attachments: AttachmentService) =>
        new IncomingPaperService(database, attachments),
      inject: [Database, AttachmentService],
    },
    {
      provide: OutgoingPaperService,
      useFactory: (database: Database, config: Config) => new OutgoingPaperService(database, openFileStore(config)),
      inject: [Database, CONFIG],
    },
  ],
})
export class ExchangeModule {}
