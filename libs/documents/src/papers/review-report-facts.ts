import type { PacketContent } from '../packet/packet-content.js';
import type { Results } from '../packet/results.js';
import type { UnitResult } from '../packet/unit-results.js';
import type { SuccessorProposalFacts } from './successor-facts.js';

/** What the report of a review tells: the consolidation with its figures as they stand now, and everything beside it. */
export interface ReviewReportFacts extends Results, Pick<PacketContent, 'obstacles' | 'inspections'> {
  /** How each unit reported; of many units, those below each unit together. */
  readonly unitResults: readonly UnitResult[];
  /** What passes on to the programme that follows, in reviews that list it; `null` in the others. */
  readonly passesOn: Pick<SuccessorProposalFacts, 'unfinished' | 'unmet' | 'openDirections'> | null;
}
