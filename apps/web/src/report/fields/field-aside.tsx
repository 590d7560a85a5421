import { figure } from '../../language/format';
import { useWords } from '../../language/use-words';
import type { Answer, FormField } from '../duty';
import { AnswerText } from './answer-text';
import type { Beside } from './beside';

/** What stands beside a field: last period, to be taken over; the year so far; the target; answers from elsewhere. */
export function FieldAside({
  field,
  beside,
  onTake,
}: {
  field: FormField;
  beside: Beside;
  onTake?: (answer: Answer) => void;
}) {
  const t = useWords('report');
  const { previous, yearBefore, soFar, cumulative, indicator, offers } = beside;
  // A file proves one period only.
  const last = field.type === 'evidence' ? undefined : previous?.answer;
  const figures = [
    typeof yearBefore?.answer === 'number' && ([t('aside.yearBefore'), yearBefore.answer] as const),
    soFar && ([t('aside.soFar'), soFar.value] as const),
    cumulative && ([t('aside.cumulative'), cumulative.value] as const),
  ].filter((each) => each !== undefined && each !== false);
  if (last === undefined && figures.length === 0 && !indicator && offers.length === 0) return null;
  return (
    <aside className="report-aside" aria-label={t('aside.of', { field: field.label })}>
      {last !== undefined && (
        <div>
          <span className="soft" title={previous?.name}>
            {t('aside.previous')}
          </span>{' '}
          {typeof last === 'number' ? (
            <b>{figure(last)}</b>
          ) : (
            <div className="report-aside-answer">
              <AnswerText field={field} answer={last} />
            </div>
          )}{' '}
          {onTake && (
            <button
              type="button"
              className="report-link"
              data-take=""
              aria-label={t('aside.takeOf', { field: field.label })}
              aria-keyshortcuts="Alt+L"
              onClick={() => onTake(last)}
            >
              {t('aside.take')}
            </button>
          )}
        </div>
      )}
      {figures.length > 0 && (
        <p>
          {figures.map(([name, value], index) => (
            <span key={name}>
              {index > 0 && ' · '}
              <span className="soft">{name}</span> {figure(value)}
            </span>
          ))}
        </p>
      )}
      {indicator?.target !== null && indicator && (
        <p>
          <span className="soft">{t('aside.target')}</span> {figure(indicator.target!)} {indicator.measure}
          {indicator.reached !== null && (
            <>
              {' · '}
              <span className="soft">{t('aside.reached')}</span> {figure(indicator.reached)}
            </>
          )}
        </p>
      )}
      {offers.map(({ value, programme, roundName }) => (
        <p key={`${programme}/${roundName}`}>
          <span className="soft">{t('aside.offer', { programme, round: roundName })}</span> {figure(value)}{' '}
          {onTake && (
            <button type="button" className="report-link" onClick={() => onTake(value)}>
              {t('aside.takeOffer')}
            </button>
          )}
        </p>
      ))}
    </aside>
  );
}
