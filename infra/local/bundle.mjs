// Bundles the compiled workflows for Temporal's sandbox: once here, so that no worker spends 2–6 s on it at each start.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const target = process.argv[2];
const logger = new DefaultLogger('WARN');
const { code } = await bundleWorkflowCode({ workflowsPath: join(target, 'workflows', 'index.js'), logger });
writeFileSync(join(target, 'workflow-bundle.js'), code);
