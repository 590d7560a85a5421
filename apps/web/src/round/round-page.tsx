import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../language/use-words';
import { papersOfRound } from '../paper/kinds-now';
import { PapersOn } from '../paper/papers-on';
import { Chips } from '../pieces/chips';
import { SearchField } from '../pieces/narrowing';
import { TableExport } from '../pieces/table-export/table-export';
import { Trouble } from '../pieces/trouble';
import { useAddress } from '../pieces/use-address';
import { Waiting } from '../pieces/waiting';
import { useIsSecretariat } from '../programme/programme';
import { ComingReminders } from './coming-reminders';
import { dutiesOut } from './duties-out';
import { DutiesTable } from './duties-table';
import { found, isShown, SHOWN, type Shown } from './filter';
import { MoreTimeForm } from './more-time-form';
import { RemindForm } from './remind-form';
import { owes, type Round, useObligations, useRound } from './round';
import { RoundHead } from './round-head';
import './round.css';

/** A round at work: who has reported, who is late, whom to remind, who gets more time. */
export default function RoundPage() {
  const { id } = useParams<{ id: string }>();
  const round = useRound(id!);
  if (round.error && !round.data) return <Trouble error={round.error} again={() => void round.refetch()} />;
  if (!round.data) return <Waiting />;
  return <Console key={id} round={round.data} />;
}

function Console({ round }: { round: Round }) {
  const t = useWords('round');
  const isSecretariat = useIsSecretariat(round.programmeId) && round.stage === 'open';
  const obligations = useObligations(round.id);
  const [address, change] = useAddress();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<'remind' | 'remind-chosen' | 'more-time'>();
  const word = address.get('show');
  const shown: Shown = isShown(word) ? word : 'all';
  const words = address.get('q') ?? '';
  const all = obligations.data;
  const duties = useMemo(() => found(all ?? [], shown, words), [all, shown, words]);
  if (obligations.error && !all) return <Trouble error={obligations.error} again={() => void obligations.refetch()} />;
  if (!all) return <Waiting />;
  const owing = all.filter(owes);
  const chosenDuties = owing.filter(({ unit }) => chosen.has(unit.code));
  const told = (asked === 'remind' ? owing : chosenDuties).map(({ unit, lastRemindedAt }) => ({
    ...unit,
    lastRemindedAt,
  }));
  return (
    <div className="round">
      <RoundHead round={round} />
      <section aria-label={t('table')} className="round-part">
        <div className="round-tools no-print">
          <Chips
            className="round-shown"
            legend={t('show')}
            chips={(Object.keys(SHOWN) as Shown[]).map((each) => ({
              value: each,
              name: t(`show.${each}`),
              count: all.filter(SHOWN[each]).length,
            }))}
            chosen={shown}
            onChoose={(each) => change({ show: each === 'all' ? '' : each })}
          />
          <SearchField label={t('search')} value={words} onChange={(q) => change({ q })} />
          {isSecretariat && (
            <>
              <Button type="primary" disabled={owing.length === 0} onClick={() => setAsked('remind')}>
                {t('remind.all', { count: owing.length })}
              </Button>
              {chosenDuties.length > 0 && (
                <>
                  <Button onClick={() => setAsked('remind-chosen')}>
                    {t('remind.chosen', { count: chosenDuties.length })}
                  </Button>
                  <Button onClick={() => setAsked('more-time')}>
                    {t('moreTime.chosen', { count: chosenDuties.length })}
                  </Button>
                </>
              )}
            </>
          )}
          <TableExport table={() => dutiesOut(t, round, duties)} disabled={duties.length === 0} />
        </div>
        {isSecretariat && chosenDuties.length === 0 && owing.length > 0 && (
          <p className="soft round-hint">{t('choose.hint')}</p>
        )}
        {duties.length === 0 ? (
          <div className="empty">
            <b>{t(all.length === 0 ? 'empty.title' : 'nothing.title')}</b>
            {t(all.length === 0 ? 'empty.what' : 'nothing.what')}
          </div>
        ) : (
          <DutiesTable
            key={`${shown}/${words}`}
            round={round.id}
            duties={duties}
            chosen={chosen}
            onChoose={isSecretariat ? setChosen : undefined}
          />
        )}
      </section>
      {round.stage === 'open' && (
        <section className="round-part no-print">
          <h2>{t('coming')}</h2>
          <ComingReminders round={round.id} />
        </section>
      )}
      <PapersOn programmeId={round.programmeId} subject={round.id} kinds={papersOfRound(round)} as="h2" />
      <p className="no-print">
        <Link to={`/programmes/${round.programmeId}/matrix`}>{t('matrix')}</Link>
      </p>
      {(asked === 'remind' || asked === 'remind-chosen') && (
        <RemindForm round={round} units={told} all={asked === 'remind'} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'more-time' && (
        <MoreTimeForm
          round={round}
          units={chosenDuties.map(({ unit, due }) => ({ ...unit, due }))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
