import { Select } from 'antd';
import { useId } from 'react';
import { STATE_CALENDAR, useCalendars } from '../calendar/calendar';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { type ProgrammeSummary, usePlans } from '../programme/programme';
import { isOfProgramme, type Kind } from './import';

/** Where a sheet's rows go, besides their kind. */
export interface Target {
  readonly programme?: string;
  readonly year?: number;
  readonly calendar?: string;
}

interface ForWhatProps {
  readonly kind: Kind;
  readonly programmes: readonly ProgrammeSummary[];
  readonly target: Target;
  readonly onChange: (change: Target) => void;
}

/** The programme, the plan or the calendar that a sheet is for, where its kind needs one. */
export function ForWhat({ kind, programmes, target, onChange }: ForWhatProps) {
  const t = useWords('import');
  const id = useId();
  if (kind === 'holidays') return <WhichCalendar target={target} onChange={onChange} />;
  if (!isOfProgramme(kind)) return null;
  return (
    <>
      <div className="import-field">
        <label htmlFor={id}>{t('new.programme')}</label>
        <Select<string, { value: string; label: string }>
          id={id}
          value={target.programme}
          placeholder={t('new.programme.hint')}
          options={programmes.map(({ id: value, number, title }) => ({ value, label: `${number} – ${title}` }))}
          showSearch={{ filterOption: (typed, option) => folded(option?.label ?? '').includes(folded(typed)) }}
          onChange={(programme) => onChange({ programme, year: undefined })}
        />
      </div>
      {kind === 'tasks' && target.programme && <PlanYear target={target} onChange={onChange} />}
    </>
  );
}

/** The calendar whose days a notice changes. */
function WhichCalendar({ target, onChange }: Pick<ForWhatProps, 'target' | 'onChange'>) {
  const t = useWords('import');
  const id = useId();
  const calendars = useCalendars();
  return (
    <div className="import-field">
      <label htmlFor={id}>{t('new.calendar')}</label>
      <select
        id={id}
        value={target.calendar ?? STATE_CALENDAR}
        onChange={({ target: { value } }) => onChange({ calendar: value })}
      >
        {(calendars.data ?? []).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Tasks go into a plan that is being drafted, or stand alone. */
function PlanYear({ target, onChange }: Pick<ForWhatProps, 'target' | 'onChange'>) {
  const t = useWords('import');
  const id = useId();
  const drafts = (usePlans(target.programme!).data?.items ?? []).filter(({ stage }) => DRAFTED.has(stage));
  return (
    <div className="import-field">
      <label htmlFor={id}>{t('new.into')}</label>
      <Select
        id={id}
        value={target.year ?? ALONE}
        options={[
          { value: ALONE, label: t('new.into.single') },
          ...drafts.map(({ year }) => ({ value: year, label: t('new.into.plan', { year }) })),
        ]}
        onChange={(year) => onChange({ year: year === ALONE ? undefined : year })}
      />
      {drafts.length === 0 && <span className="soft">{t('new.into.noDraft')}</span>}
    </div>
  );
}

const ALONE = 0;
/** A plan takes tasks while it is drafted or revised. */
const DRAFTED: ReadonlySet<string> = new Set(['drafting', 'revising']);
