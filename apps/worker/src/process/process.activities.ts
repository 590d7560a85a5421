import type { ProcessRecord } from '#record/process/process-record';
import type { ProcessActivities } from '#workflows/process/process.activities';

export const processActivities = (record: ProcessRecord): ProcessActivities => ({
  decide: (ref) => record.decide(ref),
});
