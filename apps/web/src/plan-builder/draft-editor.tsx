import { Button, Input } from 'antd';
import { useEffect, useId, useMemo, useState } from 'react';
import { useUnits } from '../direction/use-units';
import { useKeys } from '../frame/keys';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { SaveState } from '../pieces/draft/save-state';
import { type Plan, useContentTitles } from '../plan/plan';
import { DraftClashes } from './draft-clashes';
import { type DraftRow, lacksOf, sendable } from './draft-row';
import { DraftTable } from './draft-table';
import { added, changed, moved, without } from './edit-rows';
import { MayTake } from './may-take';
import type { SinceLastYear } from './since-last-year';
import { useDaysOff } from './use-days-off';
import type { DraftState, PlanKeeper } from './use-plan-draft';

/** The draft of the year as a table in which one writes; it saves itself. */
export function DraftEditor({
  plan,
  keeper,
  state,
  since,
}: {
  plan: Plan;
  keeper: PlanKeeper;
  state: DraftState;
  since?: SinceLastYear;
}) {
  const t = useWords('plan-builder');
  const themeId = useId();
  const [open, setOpen] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [removed, setRemoved] = useState<DraftRow | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const contents = useContentTitles(plan);
  const daysOff = useDaysOff(plan.programmeId, plan.year);
  const names = useUnitNames(plan);
  const tasks = useMemo(() => new Map(plan.items.map((task) => [task.id, task])), [plan.items]);
  const { mine, problem } = state;
  const { rows, theme } = mine;
  const write = (next: readonly DraftRow[]) => keeper.change({ ...keeper.now().mine, rows: next });
  const now = () => keeper.now().mine.rows;
  const taskOf = (row: DraftRow) => tasks.get(row.id ?? '');
  useEffect(() => {
    if (focus) document.getElementById(`row-${focus}`)?.focus();
    setFocus(null);
  }, [focus]);
  const add = (row: Partial<DraftRow>) => {
    const key = crypto.randomUUID();
    write(added(now(), { ...row, key }));
    return key;
  };
  const leaveOut = (row: DraftRow) => {
    const at = rows.findIndex(({ key }) => key === row.key);
    setFocus(rows[at + 1]?.key ?? rows[at - 1]?.key ?? null);
    setRemoved(row);
    setAsking(null);
    write(without(now(), row.key));
  };
  const close = (key: string, next: boolean) => {
    const at = rows.findIndex((each) => each.key === key);
    const row = rows[at];
    // A new row in which nothing was written leaves nothing behind.
    const empty = row && !row.id && !row.title.trim() && !row.lead;
    if (empty) write(without(now(), key));
    if (next) setOpen(add({ contentNumber: row?.contentNumber ?? null }));
    else {
      setOpen(null);
      setFocus(empty ? (rows[at - 1]?.key ?? rows[at + 1]?.key ?? null) : key);
    }
  };
  useKeys({ escape: () => open && close(open, false) });
  const held = rows.filter((row) => lacksOf(row, rows).length > 0).length;
  return (
    <section className="builder-editor-part" aria-label={t('draft')}>
      <SaveState
        {...state}
        saved={t('saved')}
        held={held > 0 ? t('held', { count: held }) : undefined}
        onAgain={() => void keeper.send()}
      />
      {state.phase === 'clash' && <DraftClashes state={state} keeper={keeper} unitName={names} />}
      <div className="builder-theme">
        <label htmlFor={themeId}>{t('theme')}</label>
        <Input
          id={themeId}
          value={theme}
          maxLength={300}
          placeholder={t('theme.hint', { year: plan.year })}
          onChange={(event) => keeper.change({ ...keeper.now().mine, theme: event.target.value })}
        />
      </div>
      <p className="soft">{t('keys')}</p>
      {removed && (
        <p className="builder-removed" role="status">
          {t('removed', { number: removed.number })}
          <Button
            size="small"
            onClick={() => {
              setFocus(add({ ...removed, id: undefined, key: crypto.randomUUID() }));
              setRemoved(null);
            }}
          >
            {t('removed.back')}
          </Button>
        </p>
      )}
      <MayTake plan={plan} rows={rows} gone={since?.gone ?? []} onTake={(those) => those.forEach(add)} />
      <DraftTable
        rows={rows}
        open={open}
        asking={asking}
        contents={contents}
        daysOff={daysOff}
        taskOf={taskOf}
        lacksOf={(row) => lacksOf(row, rows)}
        refusedOf={(row, field) => refusalOf(state, row, field)}
        unitName={names}
        since={since?.of}
        onOpen={setOpen}
        onAdd={(contentNumber) => setOpen(add({ contentNumber }))}
        onChange={(key, change) => write(changed(now(), key, change))}
        onClose={close}
        onMove={(key, step) => {
          write(moved(now(), key, step));
          setFocus(key);
        }}
        // What goes on from elsewhere cannot be taken up by hand again once it is out.
        onRemove={(row) =>
          ['programme', 'plan'].includes(taskOf(row)?.origin ?? 'plan') ? leaveOut(row) : setAsking(row.key)
        }
        onRemoved={(row) => (row ? leaveOut(row) : setAsking(null))}
      />
      {problem && state.phase === 'refused' && <p className="tone-red">{problem.message}</p>}
      <p className="soft">{t('issueBy', { day: day(plan.issueBy) })}</p>
    </section>
  );
}

/** What the record said of one field of a row; it counts the rows that were sent. */
function refusalOf({ mine, server, problem }: DraftState, row: DraftRow, field: string): string | undefined {
  const at = sendable(mine, server).rows.findIndex(({ key }) => key === row.key);
  const place = `/items/${at}/${field}`;
  return problem?.problem.errors?.find(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`))?.message;
}

/** Names of units by code: of the plan, and of all that the caller knows of. */
function useUnitNames(plan: Plan): (code: string) => string {
  const units = useUnits();
  const names = useMemo(
    () =>
      new Map([
        ...(units.data ?? []).map(({ code, name }) => [code, name] as const),
        ...plan.items.flatMap((task) => task.units.map(({ unit }) => [unit.code, unit.name] as const)),
      ]),
    [units.data, plan.items],
  );
  return (code) => names.get(code) ?? code;
}
