import { Module } from '@nestjs/common';
import { rootsFromPem } from '#documents/signature/trust';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { openFileStore } from '#platform/file-store/open-file-store';
import { NumberBookService } from '#record/paper/number-book.service';
import { PaperQueries, type RenderPaper } from '#record/paper/paper.queries';
import { PaperService } from '#record/paper/paper.service';
import { PaperFileService } from '#record/paper/paper-file.service';
import { PaperSigningService } from '#record/paper/paper-signing.service';
import { CONFIG, serviceOf } from '../common/record.module.js';
import { RENDER } from '../common/render.module.js';
import { NumberBookController } from './number-book.controller.js';
import { PaperController } from './paper.controller.js';
import { PaperFileController } from './paper-file.controller.js';
import { PaperSigningController } from './paper-signing.controller.js';

@Module({
  controllers: [PaperController, PaperSigningController, PaperFileController, NumberBookController],
  providers: [
    serviceOf(PaperService),
    serviceOf(PaperSigningService),
    serviceOf(NumberBookService),
    {
      provide: PaperQueries,
      useFactory: (database: Database, render: RenderPaper) => new PaperQueries(database, render),
      inject: [Database, RENDER],
    },
    {
      provide: PaperFileService,
      useFactory: (database: Database, render: RenderPaper, config: Config) =>
        new PaperFileService(
          database,
          render,
          openFileStore(config),
          config.signingRoots ? rootsFromPem(config.signingRoots) : [],
        ),
      inject: [Database, RENDER, CONFIG],
    },
  ],
})
export class PaperModule {}
