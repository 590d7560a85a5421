import type { ReviewKind } from '#domain/review/review';
import { fullSamplePacket } from '../packet/sample-full-packet.js';
import { areMany, resultsAbove, unitResults } from '../packet/unit-results.js';
import type { ReviewReportFacts } from './review-report-facts.js';
import { SAMPLE_SUCCESSOR_PROPOSAL } from './sample-successor-proposal.js';

/** The facts of a review of that kind over so many units. */
export function sampleReviewReport(kind: ReviewKind, units = 24): ReviewReportFacts {
  const content = fullSamplePacket(units, 4);
  const { programme, review, rounds, roundsNotOpened, figures, directions, tasks, consolidation, partTexts } = content;
  const { ratings, models, commendations, years, obstacles, inspections } = content;
  const { unfinished, unmet, openDirections } = SAMPLE_SUCCESSOR_PROPOSAL;
  return {
    programme,
    review: { ...review, kind, code: `2019-${kind}`, topic: kind === 'thematic' ? 'Dân vận chính quyền' : null },
    rounds,
    roundsNotOpened,
    figures,
    directions,
    tasks,
    consolidation,
    partTexts: partTexts && {
      ...partTexts,
      III: 'Công tác phối hợp ngày càng nền nếp; một số đơn vị báo cáo còn chậm.',
      IV: 'Tập trung thực hiện tốt chủ đề năm sau; nâng tỷ lệ báo cáo đúng hạn.',
    },
    ratings,
    models,
    commendations,
    ...(years && { years }),
    ...(obstacles && { obstacles }),
    ...(inspections && { inspections }),
    units: content.units.map(({ unit, name }) => ({ unit, name })),
    unitResults: areMany(content) ? resultsAbove(content) : unitResults(content),
    passesOn: kind === 'mid-term' || kind === 'final' ? { unfinished, unmet, openDirections } : null,
  };
}
