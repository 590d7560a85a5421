import { declaredNames } from './declared-names.js';
import type { Finding } from './fault.js';
import { inspectionFindings } from './inspection-findings.js';
import { organisationFindings } from './organisation-findings.js';
import type { PartialFile } from './partial-file.js';
import { planFindings } from './plan-findings.js';
import { programmeFindings } from './programme-findings.js';
import { reportingFindings } from './reporting-findings.js';
import { reviewFindings } from './review-findings.js';
import { simulationFindings } from './simulation-findings.js';

/** Everything that no single field can tell: names that lead nowhere, dates that contradict each other. */
export function crossFindings(file: PartialFile): Finding[] {
  const names = declaredNames(file);
  return [
    ...organisationFindings(file, names),
    ...programmeFindings(file, names),
    ...reportingFindings(file, names),
    ...planFindings(file, names),
    ...reviewFindings(file, names),
    ...inspectionFindings(file, names),
    ...simulationFindings(file, names),
  ];
}
