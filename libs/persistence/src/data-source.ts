import pg from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities/index.js';
import { Organisation1795000000000 } from './migrations/1795000000000-organisation.js';
import { RecordAndProcesses1795000000001 } from './migrations/1795000000001-record-and-processes.js';
import { Programmes1795000000002 } from './migrations/1795000000002-programmes.js';
import { RoundsAndReports1795000000003 } from './migrations/1795000000003-rounds-and-reports.js';
import { PlansAndTasks1795000000004 } from './migrations/1795000000004-plans-and-tasks.js';
import { Reviews1795000000005 } from './migrations/1795000000005-reviews.js';
import { PacketsAndDirections1795000000006 } from './migrations/1795000000006-packets-and-directions.js';

const DATE = 1082;
const BIGINT = 20;
const NUMERIC = 1700;

// pg would turn a date into the local midnight's Date, which is the day before in ISO east of Greenwich.
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(BIGINT, Number);
pg.types.setTypeParser(NUMERIC, Number);

export interface DataSourceOptions {
  readonly url: string;
  /** Connections this process may hold at once. */
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** The one way to PostgreSQL; sessions run in UTC so that canonical texts never depend on the machine. */
export function createDataSource({ url, poolSize = 10, applicationName = 'songhanh' }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    entities: ENTITIES,
    migrations: [
      Organisation1795000000000,
      RecordAndProcesses1795000000001,
      Programmes1795000000002,
      RoundsAndReports1795000000003,
      PlansAndTasks1795000000004,
      Reviews1795000000005,
      PacketsAndDirections1795000000006,
    ],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    extra: { options: '-c timezone=UTC', connectionTimeoutMillis: 10_000 },
  });
}
