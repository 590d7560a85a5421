import type { ProblemError } from '../../api/problem';
import { useWords } from '../../language/use-words';
import { DayField } from '../fields/day-field';

export interface Paper {
  readonly paperNumber?: string;
  readonly paperDate?: string;
}

/** Number and date of the signed paper, as its register has them. */
export function PaperFields({
  paper,
  onPaper,
  asked,
  refused,
}: {
  paper: Paper;
  onPaper: (paper: Paper) => void;
  /** Somebody has tried to send: what is missing is told. */
  asked: boolean;
  refused: ProblemError | null;
}) {
  const t = useWords('report');
  const faults = {
    number: asked && !paper.paperNumber ? t('paper.needNumber') : refused?.at('/paperNumber'),
    date: asked && !paper.paperDate ? t('paper.needDate') : refused?.at('/paperDate'),
  };
  return (
    <div className="report-paper">
      <div>
        <label className="report-label" htmlFor="paper-number">
          {t('paper.number')}
        </label>
        <input
          id="paper-number"
          className="report-input"
          placeholder={t('paper.numberShape')}
          maxLength={100}
          value={paper.paperNumber ?? ''}
          aria-invalid={faults.number !== undefined || undefined}
          aria-describedby="paper-number-said"
          onChange={(event) => onPaper({ ...paper, paperNumber: event.target.value || undefined })}
        />
        <p id="paper-number-said" className="report-fault">
          {faults.number}
        </p>
      </div>
      <div>
        <label className="report-label" htmlFor="paper-date">
          {t('paper.date')}
        </label>
        <DayField
          id="paper-date"
          value={paper.paperDate}
          invalid={faults.date !== undefined}
          describedBy="paper-date-said"
          onAnswer={(paperDate) => onPaper({ ...paper, paperDate })}
        />
        <p id="paper-date-said" className="report-fault">
          {faults.date}
        </p>
      </div>
    </div>
  );
}
