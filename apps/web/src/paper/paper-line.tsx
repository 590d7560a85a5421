import { Link } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { numberOf, type PaperSummary, paperName, standingOf, TONE } from './paper';

/** One paper in a list: what it is, its number, whose it is, where it stands. */
export function PaperLine({ paper }: { paper: PaperSummary }) {
  const t = useWords('paper');
  const standing = standingOf(paper);
  const number = numberOf(paper);
  return (
    <Link to={`/papers/${paper.id}`} className="paper-line">
      <b>{paperName(t, paper)}</b>
      <span className="paper-line-pills">
        {paper.myTurn && <span className="pill tone-red">{t('myTurn')}</span>}
        <span className={`pill ${TONE[standing]}`}>{t(`stage.${standing}`)}</span>
      </span>
      <span className="soft">
        {number ? t('line.number', { number }) : t('line.noNumber')}
        {paper.issuedOn && ` · ${day(paper.issuedOn)}`}
        {` · ${paper.issuers.join(', ')} · ${paper.programme}`}
      </span>
    </Link>
  );
}
