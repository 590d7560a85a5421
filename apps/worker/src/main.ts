import { readConfigOrExit } from '#platform/config';
import { createLogger, describeError } from '#platform/logging';
import { startWorkerApplication } from './worker-application.js';

const config = readConfigOrExit();
const logger = createLogger('worker', config.logLevel);

try {
  const application = await startWorkerApplication(config, logger);
  process.once('SIGTERM', application.stop);
  process.once('SIGINT', application.stop);
  logger.info('worker started');
  await application.finished;
  logger.info('worker stopped');
} catch (error) {
  logger.fatal({ error: describeError(error) }, 'worker failed');
  // The engine's own threads would keep a worker that never came up alive, and nobody would start it again.
  process.exit(1);
}
