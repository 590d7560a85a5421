import { useWords } from '../../language/use-words';
import type { DraftKeeper } from '../draft/draft-keeper';
import { type Duty, isOwed } from '../duty';
import { NothingToReport } from '../send/nothing';
import type { Receipted } from '../send/receipt';
import { AskForTime } from './ask-for-time';
import { RaiseObstacle } from './raise-obstacle';
import { Workbook } from './workbook';

/** What else a unit can do about a report: nothing to report, more time, an obstacle, the form as a workbook. */
export function MoreWays({
  duty,
  keeper,
  onSent,
}: {
  duty: Duty;
  keeper: DraftKeeper;
  onSent: (sent: Receipted) => void;
}) {
  const t = useWords('report');
  const owed = isOwed(duty);
  return (
    <section className="report-more" aria-labelledby="more-title">
      <h2 id="more-title">{t('more.title')}</h2>
      {owed && duty.nothingToReport && <NothingToReport duty={duty} onSent={onSent} />}
      {owed && (
        <details>
          <summary>{t('time.title')}</summary>
          <AskForTime duty={duty} />
        </details>
      )}
      <details>
        <summary>{t('obstacle.open')}</summary>
        <RaiseObstacle duty={duty} />
      </details>
      <details>
        <summary>{t('workbook.title')}</summary>
        <Workbook duty={duty} keeper={keeper} />
      </details>
    </section>
  );
}
