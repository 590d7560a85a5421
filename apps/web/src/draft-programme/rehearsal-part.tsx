import { InputNumber } from 'antd';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { Draft, RehearsalInput } from './draft';
import { OneRehearsal } from './one-rehearsal';
import { askRehearsal, isOpen, rehearsalsMoved, useRehearsals } from './rehearsals';

/** The programme's years in minutes, on the real engine, before it is entered. */
export default function RehearsalPart({ draft }: { draft: Draft }) {
  const t = useWords('draft-programme');
  const rehearsals = useRehearsals(draft.id);
  if (rehearsals.error && !rehearsals.data)
    return <Trouble error={rehearsals.error} again={() => void rehearsals.refetch()} />;
  if (!rehearsals.data) return <Waiting />;
  const { items } = rehearsals.data;
  const mayAsk = draft.rehearsals && draft.check.summary !== null && !items.some(isOpen);
  return (
    <div className="draft-rehearsals">
      <p>{t('rehearsal.what')}</p>
      {!draft.rehearsals && (
        <div className="empty">
          <b>{t('rehearsal.off')}</b>
          {t('rehearsal.off.what')}
        </div>
      )}
      {draft.rehearsals && !draft.check.summary && (
        <div className="empty">
          <b>{t('rehearsal.faulty')}</b>
          {t('rehearsal.faulty.what')}
        </div>
      )}
      {mayAsk && <Ask draft={draft} />}
      {items.map((rehearsal) => (
        <OneRehearsal key={rehearsal.id} draft={draft.id} rehearsal={rehearsal} />
      ))}
    </div>
  );
}

function Ask({ draft }: { draft: Draft }) {
  const t = useWords('draft-programme');
  return (
    <section className="card draft-ask no-print">
      <h2>{t('ask')}</h2>
      {!draft.check.summary?.simulated && <p className="soft">{t('ask.punctual')}</p>}
      <CommandForm<RehearsalInput, unknown>
        act={t('ask.do')}
        fields={[
          { name: 'from', label: t('ask.from'), extra: t('ask.from.extra'), control: <DayInput /> },
          { name: 'until', label: t('ask.until'), extra: t('ask.until.extra'), control: <DayInput /> },
          {
            name: 'seed',
            label: t('ask.seed'),
            extra: t('ask.seed.extra'),
            control: <InputNumber min={0} max={2_147_483_647} precision={0} />,
          },
        ]}
        send={(wishes) => askRehearsal(draft.id, wishes)}
        onSent={() => void rehearsalsMoved(draft.id)}
      />
    </section>
  );
}
