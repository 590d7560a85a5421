import pg from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities/index.js';
import { ImpatientClient } from './impatient-client.js';
import { Organisation1795000000000 } from './migrations/1795000000000-organisation.js';
import { RecordAndProcesses1795000000001 } from './migrations/1795000000001-record-and-processes.js';
import { Programmes1795000000002 } from './migrations/1795000000002-programmes.js';
import { RoundsAndReports1795000000003 } from './migrations/1795000000003-rounds-and-reports.js';
import { PlansAndTasks1795000000004 } from './migrations/1795000000004-plans-and-tasks.js';
import { Reviews1795000000005 } from './migrations/1795000000005-reviews.js';
import { PacketsAndDirections1795000000006 } from './migrations/1795000000006-packets-and-directions.js';
import { ObstaclesAndInspections1795000000007 } from './migrations/1795000000007-obstacles-and-inspections.js';
import { ReminderLadders1795000000008 } from './migrations/1795000000008-reminding.js';
import { FormsWithRules1795000000009 } from './migrations/1795000000009-forms.js';
import { IndicatorCatalogue1795000000010 } from './migrations/1795000000010-indicator-catalogue.js';
import { AttachmentsInQuarantine1795000000011 } from './migrations/1795000000011-attachments.js';
import { NotificationsComplete1795000000012 } from './migrations/1795000000012-notifications.js';
import { SpreadsheetImports1795000000013 } from './migrations/1795000000013-spreadsheet-imports.js';
import { AssigningAndMoreTime1795000000014 } from './migrations/1795000000014-assigning.js';
import { LateImport1795000000015 } from './migrations/1795000000015-late-import.js';
import { Papers1795000000016 } from './migrations/1795000000016-papers.js';
import { PacketPapers1795000000017 } from './migrations/1795000000017-packet-papers.js';
import { PaperTemplates1795000000018 } from './migrations/1795000000018-paper-templates.js';
import { ExchangedPapers1795000000019 } from './migrations/1795000000019-exchanged-papers.js';
import { People1795000000020 } from './migrations/1795000000020-people.js';
import { AuditSearch1795000000021 } from './migrations/1795000000021-audit-search.js';
import { ProgrammeDrafts1795000000023 } from './migrations/1795000000023-programme-drafts.js';
import { Comments1795000000024 } from './migrations/1795000000024-comments.js';

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
  /** How long a statement may run, or an open transaction stand idle, in milliseconds; without it as long as it takes. */
  readonly timeoutMs?: number;
}

const CONNECT_WITHIN_MS = 10_000;
/** The server gives up first and says so; only a line that is half open leaves it to us. */
const BEYOND_SERVER = 1.2;

/** The one way to PostgreSQL; sessions run in UTC so that canonical texts never depend on the machine. */
export function createDataSource({
  url,
  poolSize = 10,
  applicationName = 'songhanh',
  timeoutMs,
}: DataSourceOptions): DataSource {
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
      ObstaclesAndInspections1795000000007,
      ReminderLadders1795000000008,
      FormsWithRules1795000000009,
      IndicatorCatalogue1795000000010,
      AttachmentsInQuarantine1795000000011,
      NotificationsComplete1795000000012,
      SpreadsheetImports1795000000013,
      AssigningAndMoreTime1795000000014,
      LateImport1795000000015,
      Papers1795000000016,
      PacketPapers1795000000017,
      PaperTemplates1795000000018,
      ExchangedPapers1795000000019,
      People1795000000020,
      AuditSearch1795000000021,
      ProgrammeDrafts1795000000023,
      Comments1795000000024,
    ],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    extra: {
      options: '-c timezone=UTC',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      ...(timeoutMs && patience(timeoutMs)),
    },
  });
}

/**
 * Nothing waits for ever: neither we for a server that is gone without a word, nor the server, with our locks, for us.
 */
function patience(timeoutMs: number) {
  return {
    options: `-c timezone=UTC -c statement_timeout=${timeoutMs} -c idle_in_transaction_session_timeout=${timeoutMs}`,
    connectionTimeoutMillis: Math.min(CONNECT_WITHIN_MS, timeoutMs),
    query_timeout: Math.ceil(timeoutMs * BEYOND_SERVER),
    keepAlive: true,
    Client: ImpatientClient,
  };
}
