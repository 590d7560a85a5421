import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api, data } from '../api/client';
import { useKept } from '../direction/use-kept';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { Programme, TaskItem } from '../programme/programme';
import {
  type Choice,
  type FailedRow,
  failedRows,
  type Item,
  itemsOf,
  itemsOfRows,
  NO_CHOICE,
  type Result,
} from './assign-rows';
import { ChooseTasks } from './choose-tasks';
import { ChooseUnits } from './choose-units';
import { MendRows } from './mend-rows';
import { ResultTable } from './result-table';
import { Terms } from './terms';

/** Tasks times units: chosen, looked at row by row, given; what failed stays until it is mended or let be. */
export function AssignMany({ programme, tasks }: { programme: Programme; tasks: readonly TaskItem[] }) {
  const t = useWords('assignment');
  const queries = useQueryClient();
  const [choice, keep, drop] = useKept<Choice>(`assign/${programme.id}`, NO_CHOICE);
  const [failed, keepFailed, dropFailed] = useKept<readonly FailedRow[]>(`assign-failed/${programme.id}`, []);
  const [said, setSaid] = useState<string>();
  const shown = useRef<HTMLHeadingElement>(null);
  const items = itemsOf(choice);
  const whole = choice.tasks.length > 0 && (choice.all || choice.units.length > 0);
  const preview = useMutation({ mutationFn: (those: readonly Item[]) => asked(programme.id, those, true) });
  const give = useMutation({
    mutationFn: (those: readonly Item[]) => asked(programme.id, those, false),
    onSuccess: (result, those) => {
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      const left = failedRows(result, those);
      if (left.length > 0) keepFailed(left);
      else dropFailed();
      setSaid(t('given', { count: result.done.length, failed: left.length }));
      preview.reset();
      if (result.applied || left.length > 0) drop();
    },
  });
  useEffect(() => {
    if (preview.data || said) shown.current?.focus();
  }, [preview.data, said]);
  const change = (next: Partial<Choice>) => {
    preview.reset();
    setSaid(undefined);
    keep({ ...choice, ...next });
  };
  return (
    <>
      {said && (
        <h2 ref={shown} tabIndex={-1} className="acts-said" role="status">
          {said}
        </h2>
      )}
      {failed.length > 0 && (
        <MendRows
          rows={failed}
          tasks={tasks}
          busy={give.isPending}
          onChange={keepFailed}
          onSend={() => give.mutate(itemsOfRows(failed))}
        />
      )}
      <div className="assign-choose">
        <ChooseTasks tasks={tasks} chosen={choice.tasks} onChange={(those) => change({ tasks: those })} />
        <ChooseUnits chosen={choice.units} all={choice.all} onChange={change} />
      </div>
      <Terms programme={programme} choice={choice} onChange={change} />
      <Refusal error={preview.error ?? give.error} />
      <p className="assign-acts">
        <Button
          type={preview.data ? 'default' : 'primary'}
          disabled={!whole}
          loading={preview.isPending}
          onClick={() => preview.mutate(items)}
        >
          {t('preview')}
        </Button>
        {!whole && <span className="soft">{t('choose')}</span>}
      </p>
      {preview.data && (
        <section className="card" aria-labelledby="assign-preview">
          <h2 id="assign-preview" ref={shown} tabIndex={-1}>
            {t('preview.title')}
          </h2>
          <ResultTable result={preview.data} tasks={tasks} />
          <Button
            type="primary"
            loading={give.isPending}
            disabled={preview.data.done.length === 0}
            onClick={() => give.mutate(items)}
          >
            {t('give', { count: preview.data.done.length })}
          </Button>
        </section>
      )}
    </>
  );
}

const asked = (id: string, items: readonly Item[], preview: boolean): Promise<Result> => {
  const request = { params: { path: { id } }, body: { items: items.map(asInput), onlyIfAllValid: false } };
  return preview
    ? data(api.POST('/api/v1/programmes/{id}/assignments/preview', request))
    : data(api.POST('/api/v1/programmes/{id}/assignments', request));
};

const asInput = ({ units = [], role = 'each', ...item }: Item) => ({ ...item, units, role });
