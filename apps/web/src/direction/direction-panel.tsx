import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { CommentsOn } from '../comment/comments-on';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { PanelProps } from '../work/panel';
import { Answers } from './answers';
import { type DirectionDetail, STAGE_TONE, useDirection } from './direction';
import { DirectionActions } from './direction-actions';
import { Steps } from './steps';
import '../pieces/item.css';
import './direction.css';

/** A direction or request: what was said, by when, what became of it, and what the caller can do about it. */
export default function DirectionPanel({ id, onDone }: PanelProps) {
  const direction = useDirection(id);
  const queries = useQueryClient();
  if (direction.error) return <Trouble error={direction.error} again={() => void direction.refetch()} />;
  if (!direction.data) return <Waiting />;
  const moved = async (after: DirectionDetail) => {
    queries.setQueryData(['direction', id], after);
    await queries.invalidateQueries({ queryKey: ['directions'] });
    onDone();
  };
  return <Direction direction={direction.data} onMoved={(after) => void moved(after)} />;
}

function Direction({ direction, onMoved }: { direction: DirectionDetail; onMoved: (after: DirectionDetail) => void }) {
  const t = useWords('direction');
  const packets = useWords('packet');
  const named = (reviewCode: string | null) => spokenCode(packets, reviewCode);
  const { text, code, kind, stage, overdue, from, to, toParty, givenBy, givenOn, due, dueOriginal } = direction;
  return (
    <article className="direction">
      <p className="soft">
        {t(`kind.${kind}`)} {code} · {direction.programme}
      </p>
      <h2>{text}</h2>
      <p>
        <span className={`pill ${overdue ? 'tone-red' : STAGE_TONE[stage]}`}>
          {t(overdue ? 'overdue' : `stage.${stage}`)}
        </span>
      </p>
      <dl className="item-facts">
        <Fact name={t('from')}>
          {givenBy}, {day(givenOn)}
          <span className="soft"> · {from.name}</span>
        </Fact>
        <Fact name={t('to')}>
          {to.name}
          {toParty && toParty.code !== to.code && <span className="soft"> · {toParty.name}</span>}
        </Fact>
        <Fact name={t('dueName')}>
          {due ? day(due) : t('noDue')}
          {dueOriginal && dueOriginal !== due && (
            <span className="soft"> · {t('dueOriginal', { due: day(dueOriginal) })}</span>
          )}
        </Fact>
        <Fact name={t('source')}>
          {t(`source.${direction.source}`, {
            packet: named(direction.packet),
            review: named(direction.review),
          })}
          {direction.scanId && (
            <>
              {' · '}
              <a href={`/api/v1/attachments/${direction.scanId}`}>{t('scan')}</a>
            </>
          )}
        </Fact>
        {direction.tasks.length > 0 && (
          <Fact name={t('tasks')}>{direction.tasks.map((task) => task.code).join(', ')}</Fact>
        )}
      </dl>
      <DirectionActions direction={direction} onMoved={onMoved} />
      {direction.answers.length > 0 && (
        <Part title={t('answers')}>
          <Answers answers={direction.answers} />
        </Part>
      )}
      <Part title={t('steps')}>
        <Steps steps={direction.steps} />
      </Part>
      <CommentsOn kind="direction" id={direction.id} />
    </article>
  );
}

/** `2023-half-year` in words: a packet has the code of its review. */
function spokenCode(t: (key: string) => string, code: string | null): string {
  const [, year, kind] = /^(\d{4})-(half-year|annual|mid-term|final|thematic)/.exec(code ?? '') ?? [];
  return kind ? `${t(`kind.${kind}`)} ${year}` : (code ?? '');
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
