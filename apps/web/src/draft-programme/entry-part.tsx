import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { queries } from '../api/queries';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';
import { type Draft, draftMoved, dropDraft, enterDraft } from './draft';
import { DraftSummary } from './summary';

/** The programme goes into the record, once and for all. */
export default function EntryPart({ draft }: { draft: Draft }) {
  const t = useWords('draft-programme');
  const { check, state, programmeId } = draft;
  if (state === 'entered' && programmeId) {
    return (
      <div className="empty">
        <b>{t('entered.what')}</b>
        <Link to={`/programmes/${programmeId}`}>{t('entered.go')}</Link>
      </div>
    );
  }
  return (
    <>
      <section className="card draft-entry">
        <h2>{t('entry.title')}</h2>
        <p>{t('entry.what')}</p>
        {check.recorded && (
          <p>
            <b>{t('entry.recorded')}</b> <Link to={`/programmes/${check.recorded}`}>{t('entered.go')}</Link>
          </p>
        )}
        {check.entry.allowed ? <Enter draft={draft} /> : <NotYet draft={draft} />}
      </section>
      {check.summary && <DraftSummary summary={check.summary} />}
      {state === 'draft' && <Drop draft={draft} />}
    </>
  );
}

function Enter({ draft }: { draft: Draft }) {
  const t = useWords('draft-programme');
  const navigate = useNavigate();
  const enter = useMutation({
    mutationFn: () => enterDraft(draft),
    onSuccess: async ({ programmeId }) => {
      await navigate(`/programmes/${programmeId}`);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Sure
        label={t('entry.do')}
        what={t('entry.sure', { number: draft.number ?? '' })}
        act={t('entry.sure.do')}
        danger={false}
        pending={enter.isPending}
        onSure={() => enter.mutate()}
      />
      <Refusal error={enter.error} />
    </>
  );
}

function NotYet({ draft: { id, check } }: { draft: Draft }) {
  const t = useWords('draft-programme');
  return (
    <p className="draft-not-yet">
      <b>{t('entry.notYet')}</b> {check.entry.why}{' '}
      {check.count > 0 && <Link to={`/programmes/drafts/${id}`}>{t('entry.toFaults')}</Link>}
    </p>
  );
}

function Drop({ draft }: { draft: Draft }) {
  const t = useWords('draft-programme');
  const navigate = useNavigate();
  const drop = useMutation({
    mutationFn: () => dropDraft(draft),
    onSuccess: async (dropped) => {
      draftMoved(dropped);
      await navigate('/programmes/new');
    },
  });
  return (
    <section className="draft-drop no-print">
      <Sure
        label={t('drop')}
        what={t('drop.what')}
        act={t('drop.do')}
        pending={drop.isPending}
        onSure={() => drop.mutate()}
      />
      <Refusal error={drop.error} />
    </section>
  );
}
