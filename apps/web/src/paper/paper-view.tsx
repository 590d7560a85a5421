import { type ReactNode, useId, useRef } from 'react';
import { Link } from 'react-router';
import { CommentsOn } from '../comment/comments-on';
import { useWords } from '../language/use-words';
import { useOfficeName } from '../pieces/persons';
import { About } from './about';
import { PaperActs } from './acts/paper-acts';
import { Happened } from './happened';
import { numberOf, type Paper, paperName, standingOf, TONE } from './paper';
import { PaperFiles } from './paper-files';
import { Reading } from './reading';
import { WayStrip } from './way-strip';
import './paper.css';

/** A whole paper: where it stands and whose turn it is, what the caller can do, and the paper itself to be read. */
export function PaperView({ paper }: { paper: Paper }) {
  const t = useWords('paper');
  const way = useRef<HTMLHeadingElement>(null);
  const standing = standingOf(paper);
  const number = numberOf(paper);
  return (
    <article className="paper">
      <p>
        <Link to="/papers">{t('back')}</Link>
      </p>
      <header className="paper-head">
        <h1>{paperName(t, paper)}</h1>
        <p>
          <span className={`pill ${TONE[standing]}`}>{t(`stage.${standing}`)}</span>{' '}
          {paper.myTurn && <span className="pill tone-red">{t('myTurn')}</span>}{' '}
          <span className="soft">
            {number ? t('line.number', { number }) : t('line.noNumber')} · {paper.issuers.join(', ')} ·{' '}
          </span>
          <Link to={`/programmes/${paper.programmeId}`}>{paper.programme}</Link>
        </p>
      </header>
      <section className="paper-way-part" aria-labelledby="paper-way">
        <h2 id="paper-way" ref={way} tabIndex={-1}>
          {t('way')}
        </h2>
        {standing === 'issued' ? (
          <details className="paper-way-done">
            <summary>{t('way.whole')}</summary>
            <WayStrip paper={paper} />
          </details>
        ) : (
          <WayStrip paper={paper} />
        )}
      </section>
      <div className="paper-columns">
        <div className="paper-main">
          <Returned paper={paper} />
          <PaperActs paper={paper} onMoved={() => way.current?.focus({ preventScroll: true })} />
          <Part title={t('text')}>
            <Reading paper={paper} />
          </Part>
        </div>
        <div className="paper-aside">
          {paper.files.length > 0 && (
            <Part title={t('files')}>
              <PaperFiles paper={paper} />
            </Part>
          )}
          <Part title={t('about')}>
            <About paper={paper} />
          </Part>
          <Part title={t('happened')}>
            <Happened paper={paper} />
          </Part>
          <CommentsOn kind="paper" id={paper.id} as="h2" />
        </div>
      </div>
    </article>
  );
}

/** Why a draft came back stands before what its drafter does next. */
function Returned({ paper: { stage, steps } }: { paper: Paper }) {
  const t = useWords('paper');
  const office = useOfficeName();
  const back = steps.findLast(({ step }) => step === 'returned' || step === 'submitted');
  if (stage !== 'draft' || back?.step !== 'returned') return null;
  return (
    <div className="paper-returned">
      <b>{t('returned', { who: back.by ? office(back.by) : back.unit?.name })}</b>
      <p>{back.note}</p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="paper-part" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
