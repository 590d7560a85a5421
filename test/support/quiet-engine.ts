import { DefaultLogger, Runtime } from '@temporalio/worker';

// Tests make activities fail and replays break on purpose; the SDK would print each with its stack.
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
