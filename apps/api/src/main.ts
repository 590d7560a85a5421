import { readConfigOrExit } from '#platform/config';
import { createLogger, describeError } from '#platform/logging';
import { createApiApplication } from './api-application.js';

const config = readConfigOrExit();
const logger = createLogger('api', config.logLevel);

try {
  const app = await createApiApplication(config, logger);
  await app.listen(config.apiPort, config.apiHost);
  logger.info({ address: await app.getUrl() }, 'the API listens');
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'the API stops: what has begun is finished first');
    app.close().then(
      () => process.exit(0),
      (error) => {
        logger.fatal({ error: describeError(error) }, 'the API did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  logger.fatal({ error: describeError(error) }, 'the API could not start');
  process.exit(1);
}
