import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { PROCESS_KINDS } from '#domain/process/process-kind';
import '../support/quiet-engine.js';

const FOLDER = fileURLToPath(new URL('./histories/', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url));
const histories = readdirSync(FOLDER).filter((name) => name.endsWith('.history'));

const read = (path: string) => proto.temporal.api.history.v1.History.decode(readFileSync(path));

test('the museum has a history of every kind of process', () => {
  const recorded = new Set(histories.map((name) => name.slice(name.lastIndexOf('-') + 1, -'.history'.length)));
  expect([...recorded].sort()).toEqual([...PROCESS_KINDS].sort());
});

test.each(histories)('%s, recorded before, replays on today’s bundle', async (name) => {
  const history = read(`${FOLDER}${name}`);
  await expect(Worker.runReplayHistory({ workflowBundle: { codePath: BUNDLE } }, history)).resolves.toBeUndefined();
});

test('a history that does not fit the code is found', async () => {
  const history = read(`${FOLDER}${histories.find((name) => name.includes('round'))}`);
  const scheduled = history.events.find((event) => event.activityTaskScheduledEventAttributes)!;
  scheduled.activityTaskScheduledEventAttributes!.activityType!.name = 'somethingElse';
  await expect(Worker.runReplayHistory({ workflowBundle: { codePath: BUNDLE } }, history)).rejects.toThrow();
});
