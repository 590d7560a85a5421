import {
  type DynamicModule,
  type FactoryProvider,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { clockNamed } from '#persistence/clock';
import { createDataSource } from '#persistence/data-source';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import type { Logger } from '#platform/logging';
import { SessionService } from '#record/person/session.service';

export const CONFIG = Symbol('config');
export const LOGGER = Symbol('logger');

/** A service of the record that needs the database and nothing else. */
export const serviceOf = <Service>(service: new (database: Database) => Service): FactoryProvider<Service> => ({
  provide: service,
  useFactory: (database: Database) => new service(database),
  inject: [Database],
});

/** The record, the configuration and the log, for every feature. */
@Global()
@Module({})
export class RecordModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** `connect` false leaves the database alone: enough to say what the API looks like. */
  static with(config: Config, logger: Logger, connect = true): DynamicModule {
    const database: FactoryProvider<Promise<Database>> = {
      provide: Database,
      useFactory: async () => {
        const source = createDataSource({
          url: config.databaseUrl,
          poolSize: config.databasePool,
          timeoutMs: config.databaseTimeoutMs,
          applicationName: 'songhanh-api',
        });
        return new Database(connect ? await source.initialize() : source, clockNamed(config.clock));
      },
    };
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      database,
      serviceOf(SessionService),
    ];
    return { module: RecordModule, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.database.source.isInitialized) await this.database.source.destroy();
  }
}
