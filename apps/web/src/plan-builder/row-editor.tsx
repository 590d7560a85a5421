import { Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { UnitField } from '../direction/unit-field';
import { useWords } from '../language/use-words';
import { UnitsField } from '../pieces/units-field';
import type { DayOff } from './day-off';
import { type DraftRow, type Lack, type PlanTask } from './draft-row';
import { DueDay } from './due-day';

/** What is written into a row, at once into the draft; Esc or Ctrl+Enter closes it. */
export function RowEditor({
  row,
  task,
  lacks,
  refused,
  contents,
  daysOff,
  onChange,
  onClose,
}: {
  row: DraftRow;
  /** The task as the record has it; undefined for a new one. */
  task: PlanTask | undefined;
  lacks: readonly Lack[];
  refused: (field: string) => string | undefined;
  contents: ReadonlyMap<number, string>;
  daysOff: readonly DayOff[];
  onChange: (change: Partial<DraftRow>) => void;
  onClose: (next: boolean) => void;
}) {
  const t = useWords('plan-builder');
  const ids = useId();
  const box = useRef<HTMLDivElement>(null);
  const bound = task?.direction != null;
  useEffect(() => {
    box.current?.querySelector('textarea')?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const wrong = (field: string, lack?: Lack) =>
    lack && lacks.includes(lack) ? t(`lack.${lack}`, { number: row.number }) : refused(field);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: two keys for the whole form, which has buttons for both
    <div
      ref={box}
      className="builder-editor"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose(false);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onClose(true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Field id={`${ids}title`} label={t('field.title')} wrong={wrong('title', 'title')} wide>
        <Input.TextArea
          id={`${ids}title`}
          value={row.title}
          maxLength={4000}
          autoSize={{ minRows: 1, maxRows: 8 }}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field id={`${ids}output`} label={t('field.output')} wrong={wrong('output')} wide>
        <Input.TextArea
          id={`${ids}output`}
          value={row.output}
          maxLength={4000}
          autoSize={{ minRows: 1, maxRows: 6 }}
          onChange={(event) => onChange({ output: event.target.value })}
        />
      </Field>
      <Field id={`${ids}lead`} label={t('field.lead')} wrong={wrong('lead', 'lead')}>
        {bound ? (
          <p className="soft">{t('bound.lead', { direction: task.direction })}</p>
        ) : (
          <UnitField
            id={`${ids}lead`}
            value={row.lead || undefined}
            onChange={(code) =>
              onChange({ lead: code ?? '', coordinating: row.coordinating.filter((each) => each !== code) })
            }
          />
        )}
      </Field>
      <Field id={`${ids}coordinating`} label={t('field.coordinating')} wrong={wrong('coordinating')}>
        <UnitsField
          id={`${ids}coordinating`}
          value={row.coordinating}
          without={[row.lead]}
          onChange={(codes) => onChange({ coordinating: codes.toSorted() })}
        />
      </Field>
      <Field id={`${ids}due`} label={t('field.due')} wrong={wrong('due')}>
        {bound ? (
          <p className="soft">{t('bound.due', { direction: task.direction })}</p>
        ) : (
          <DueDay
            id={`${ids}due`}
            value={row.due}
            daysOff={daysOff}
            onChange={(due) => onChange({ due: due ?? null })}
          />
        )}
      </Field>
      <Field
        id={`${ids}number`}
        label={t('field.number')}
        wrong={lacks.includes('twice') ? t('lack.twice', { number: row.number }) : wrong('number', 'number')}
      >
        <Input
          id={`${ids}number`}
          value={row.number}
          maxLength={40}
          onChange={(event) => onChange({ number: event.target.value })}
        />
      </Field>
      <Field id={`${ids}content`} label={t('field.content')} wrong={wrong('contentNumber')}>
        <Select
          id={`${ids}content`}
          value={row.contentNumber ?? 0}
          options={[
            ...[...contents].map(([value, title]) => ({ value, label: `${value}. ${title}` })),
            { value: 0, label: t('content.none') },
          ]}
          onChange={(value) => onChange({ contentNumber: value || null })}
        />
      </Field>
      <div className="builder-editor-acts">
        <Button type="primary" onClick={() => onClose(false)}>
          {t('editor.done')} <kbd>Esc</kbd>
        </Button>
        <Button onClick={() => onClose(true)}>
          {t('editor.next')} <kbd>Ctrl ↵</kbd>
        </Button>
      </div>
    </div>
  );
}

function Field({
  id,
  label,
  wrong,
  wide,
  children,
}: {
  id: string;
  label: string;
  wrong?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`builder-field${wide ? ' builder-wide' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {children}
      {wrong && (
        <span className="tone-red" role="alert">
          {wrong}
        </span>
      )}
    </div>
  );
}
