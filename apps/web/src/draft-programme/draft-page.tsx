import { lazy, Suspense } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { useWords } from '../language/use-words';
import { NoSuchPage } from '../pieces/no-such-page';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { DRAFT_TONE, type Draft, useDraft } from './draft';
import { FilePart } from './file-part';
import '../pieces/presses.css';
import '../programme/programme.css'; // the row of parts
import './draft-programme.css';

const YearPart = lazy(() => import('./year-part'));
const RehearsalPart = lazy(() => import('./rehearsal-part'));
const EntryPart = lazy(() => import('./entry-part'));

const PARTS = ['', 'years', 'rehearsal', 'entry'] as const;
type PartName = (typeof PARTS)[number];

/** A programme that is not entered yet; each part of the page has an address of its own. */
export default function DraftPage() {
  const t = useWords('draft-programme');
  const { id, '*': rest } = useParams();
  const draft = useDraft(id!);
  const part = PARTS.find((each) => each === rest);
  if (part === undefined) return <NoSuchPage />;
  if (draft.error && !draft.data) return <Trouble error={draft.error} again={() => void draft.refetch()} />;
  if (!draft.data) return <Waiting />;
  const { number, title, fileName, state, unit, programmeId } = draft.data;
  return (
    <div className="draft-programme">
      <div className="page-head">
        <h1>{title ?? fileName}</h1>
        <p>
          {number && `${number} · `}
          {unit.name} <span className={`pill ${DRAFT_TONE[state]}`}>{t(`state.${state}`)}</span>
        </p>
      </div>
      {programmeId && (
        <p className="draft-entered">
          {t('entered.what')} <Link to={`/programmes/${programmeId}`}>{t('entered.go')}</Link>
        </p>
      )}
      <nav className="programme-tabs no-print" aria-label={t('parts')}>
        {PARTS.map((each) => (
          <NavLink key={each} to={each ? `/programmes/drafts/${id}/${each}` : `/programmes/drafts/${id}`} end>
            {t(`part.${each || 'file'}`)}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<Waiting />}>
        <Shown part={part} draft={draft.data} />
      </Suspense>
    </div>
  );
}

function Shown({ part, draft }: { part: PartName; draft: Draft }) {
  if (part === 'years') return <YearPart draft={draft} />;
  if (part === 'rehearsal') return <RehearsalPart draft={draft} />;
  if (part === 'entry') return <EntryPart draft={draft} />;
  return <FilePart key={draft.id} draft={draft} />;
}
