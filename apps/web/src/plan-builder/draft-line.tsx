import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import type { DayOff } from './day-off';
import type { DraftRow, Lack, PlanTask } from './draft-row';
import { DayHint } from './due-day';
import { RowEditor } from './row-editor';
import type { Since } from './since-last-year';

export interface LineProps {
  readonly row: DraftRow;
  readonly first: boolean;
  readonly last: boolean;
  /** Key of the row that is open, and of the one that is asked about before it is left out. */
  readonly open: string | null;
  readonly asking: string | null;
  readonly contents: ReadonlyMap<number, string>;
  readonly daysOff: readonly DayOff[];
  readonly taskOf: (row: DraftRow) => PlanTask | undefined;
  readonly lacksOf: (row: DraftRow) => readonly Lack[];
  readonly refusedOf: (row: DraftRow, field: string) => string | undefined;
  readonly unitName: (code: string) => string;
  /** Undefined where there is no plan of last year. */
  readonly since?: (row: DraftRow) => Since;
  readonly onOpen: (key: string) => void;
  readonly onChange: (key: string, change: Partial<DraftRow>) => void;
  readonly onClose: (key: string, next: boolean) => void;
  readonly onMove: (key: string, step: 1 | -1) => void;
  readonly onRemove: (row: DraftRow) => void;
  readonly onRemoved: (row: DraftRow | null) => void;
  readonly onKeys: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One task of the draft: as it reads, or open to be written. */
export function DraftLine(props: LineProps) {
  const { row, open, asking, contents, daysOff, taskOf, lacksOf, refusedOf, onChange, onClose } = props;
  const lacks = lacksOf(row);
  if (open === row.key)
    return (
      <tr className="builder-open-row">
        <td colSpan={5}>
          <RowEditor
            row={row}
            task={taskOf(row)}
            lacks={lacks}
            refused={(field) => refusedOf(row, field)}
            contents={contents}
            daysOff={daysOff}
            onChange={(change) => onChange(row.key, change)}
            onClose={(next) => onClose(row.key, next)}
          />
        </td>
      </tr>
    );
  return (
    <>
      <ReadLine {...props} lacks={lacks} />
      {asking === row.key && <AskLine row={row} task={taskOf(row)} onRemoved={props.onRemoved} />}
    </>
  );
}

function ReadLine(props: LineProps & { lacks: readonly Lack[] }) {
  const t = useWords('plan-builder');
  const { row, first, last, lacks, daysOff, taskOf, unitName, onOpen, onMove, onRemove, onKeys } = props;
  const task = taskOf(row);
  return (
    <tr>
      <td>{row.number}</td>
      <td>
        <button
          type="button"
          className="builder-title"
          id={`row-${row.key}`}
          data-row={row.key}
          onClick={() => onOpen(row.key)}
          onKeyDown={onKeys}
        >
          {row.title || t('row.new')}
        </button>
        {row.output && <div className="soft">{t('row.output', { output: row.output })}</div>}
        <Marks {...props} task={task} />
        {lacks.map((lack) => (
          <div key={lack} className="tone-red">
            {t(`lack.${lack}`, { number: row.number })}
          </div>
        ))}
      </td>
      <td>
        {row.lead && t('row.lead', { unit: unitName(row.lead) })}
        {row.coordinating.length > 0 && (
          <div className="soft">{t('row.coordinating', { units: row.coordinating.map(unitName).join('; ') })}</div>
        )}
      </td>
      <td>
        {row.due ? day(row.due) : <span className="soft">{t(task?.cadence ? 'due.recurs' : 'due.none')}</span>}
        {row.due && <DayHint value={row.due} daysOff={daysOff} />}
      </td>
      <td className="builder-acts">
        <Button
          size="small"
          disabled={first}
          aria-label={t('row.up', { number: row.number })}
          onClick={() => onMove(row.key, -1)}
        >
          ↑
        </Button>
        <Button
          size="small"
          disabled={last}
          aria-label={t('row.down', { number: row.number })}
          onClick={() => onMove(row.key, 1)}
        >
          ↓
        </Button>
        {!task?.direction && (
          <Button size="small" aria-label={t('row.remove', { number: row.number })} onClick={() => onRemove(row)}>
            {t('remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Where it comes from, and what is new in it against last year. */
function Marks({ row, task, since, unitName }: LineProps & { task: PlanTask | undefined }) {
  const t = useWords('plan-builder');
  const against = since?.(row);
  const origin = task?.origin ?? (row.taskNumber ? 'programme' : 'plan');
  return (
    <div className="builder-marks">
      {origin !== 'programme' && origin !== 'plan' && (
        <span className="pill tone-grey">
          {t(`origin.${origin}`, { direction: task?.direction, year: task?.carriedFrom?.year })}
        </span>
      )}
      {against?.fresh && origin !== 'carry-over' && <span className="pill tone-green">{t('since.fresh')}</span>}
      {against?.otherwise.map((what) => (
        <span key={what} className="pill tone-amber">
          {t(`since.${what}`, { unit: unitName(row.lead) })}
        </span>
      ))}
    </div>
  );
}

function AskLine({
  row,
  task,
  onRemoved,
}: {
  row: DraftRow;
  task: PlanTask | undefined;
  onRemoved: (row: DraftRow | null) => void;
}) {
  const t = useWords('plan-builder');
  return (
    <tr className="builder-open-row">
      <td colSpan={5}>
        <div className="builder-ask" role="alert">
          {t(`ask.${task?.origin === 'conclusion' ? 'conclusion' : 'carried'}`, { number: row.number })}
          <Button danger autoFocus onClick={() => onRemoved(row)}>
            {t('ask.yes')}
          </Button>
          <Button onClick={() => onRemoved(null)}>{t('ask.no')}</Button>
        </div>
      </td>
    </tr>
  );
}
