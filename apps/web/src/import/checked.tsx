import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, data } from '../api/client';
import { day, figure, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { type ImportDetail, importMoved, ROW_STATES, type RowState, rowWord } from './import';
import { Moves } from './moves';
import { RowsTable } from './rows-table';

/** The dry run: what each row would do, what is wrong with it, and what moves with it; nothing is written yet. */
export function Checked({ detail, focus }: { detail: ImportDetail; focus: boolean }) {
  const t = useWords('import');
  const { id, checkedAt, asOf, moves } = detail;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  const again = useMutation({
    mutationFn: () => data(api.POST('/api/v1/imports/{id}/check', { params: { path: { id } } })),
    onSuccess: importMoved,
  });
  return (
    <section className="card import-part" aria-labelledby="import-check">
      <div className="import-part-head">
        <h2 id="import-check" ref={heading} tabIndex={-1}>
          {t('check')}
        </h2>
        <Button onClick={() => again.mutate()} loading={again.isPending}>
          {t('check.again')}
        </Button>
      </div>
      <p className="soft">
        {checkedAt && t('check.at', { at: moment(checkedAt) })} {asOf && t('check.asOf', { day: day(asOf) })}
      </p>
      <Refusal error={again.error} />
      <RowsByState detail={detail} />
      {moves.length > 0 && <Moves moves={moves} />}
    </section>
  );
}

/** The rows by what they do, with how many there are; what is wrong stands first. */
export function RowsByState({ detail }: { detail: ImportDetail }) {
  const t = useWords('import');
  const { counts } = detail;
  const [chosen, setChosen] = useState<RowState>();
  if (!counts) return null;
  const shown = chosen ?? ROW_STATES.find((state) => counts[state] > 0) ?? 'new';
  return (
    <>
      <fieldset className="import-states">
        <legend className="sr-only">{t('rows.show')}</legend>
        {ROW_STATES.map((state) => (
          <button
            key={state}
            type="button"
            data-state={state}
            aria-pressed={state === shown}
            onClick={() => setChosen(state)}
          >
            <b>{figure(counts[state])}</b> {rowWord(t, detail, state)}
          </button>
        ))}
      </fieldset>
      {counts[shown] === 0 ? (
        <p className="soft">{t(`rows.none.${shown}`)}</p>
      ) : (
        <RowsTable key={`${detail.version}/${shown}`} detail={detail} state={shown} />
      )}
    </>
  );
}
