import { Module } from '@nestjs/common';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { HealthQueries } from '#record/health/health.queries';
import { PokeService } from '#record/process/poke.service';
import { ProcessQueries } from '#record/process/process.queries';
import { CONFIG, serviceOf } from '../common/record.module.js';
import { Engine } from './engine.js';
import { InstallationHealthController } from './health.controller.js';
import { ProcessDeskController } from './process-desk.controller.js';

@Module({
  controllers: [InstallationHealthController, ProcessDeskController],
  providers: [
    Engine,
    serviceOf(ProcessQueries),
    serviceOf(PokeService),
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
export class AdministrationModule {}
