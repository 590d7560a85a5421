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
  process.exitCode = 1;
}
