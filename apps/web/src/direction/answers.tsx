import { day, moment, size } from '../language/format';
import { useWords } from '../language/use-words';
import type { DirectionDetail } from './direction';

/** What the unit answered, the newest first, with its proofs. */
export function Answers({ answers }: { answers: DirectionDetail['answers'] }) {
  const t = useWords('direction');
  return (
    <ul className="direction-answers">
      {answers.map((answer) => (
        <li key={answer.number}>
          <p>{answer.text}</p>
          <p className="soft">
            {answer.unit.name} · {moment(answer.answeredAt)}{' '}
            <span className={`pill ${answer.late ? 'tone-red' : 'tone-green'}`}>
              {t(answer.late ? 'answer.late' : 'answer.inTime')}
            </span>
          </p>
          {answer.paperNumber && (
            <p>
              {t('answer.paper', { number: answer.paperNumber, date: answer.paperDate ? day(answer.paperDate) : '' })}
            </p>
          )}
          {answer.attachments.map((file) => (
            <p key={file.id}>
              <a href={`/api/v1/attachments/${file.id}`}>{file.name}</a> <span className="soft">{size(file.size)}</span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
