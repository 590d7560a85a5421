import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Moves } from '../import/moves';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { Refusal } from '../pieces/refusal';
import { Rows } from '../pieces/rows';
import {
  type CalendarChanges,
  type CalendarChangesInput,
  type CalendarDay,
  calendarMoved,
  DAY_KINDS,
  sendChanges,
} from './calendar';

type Row = Pick<CalendarChangesInput['days'][number], 'date' | 'kind' | 'name'>;

interface Entered {
  readonly days?: readonly Row[];
  readonly source: string;
}

interface Previewed {
  readonly body: CalendarChangesInput;
  readonly changes: CalendarChanges;
}

/** Days added or put right: first what would move, and only then is it written. */
export function ChangeDays({ code, from, onSent }: { code: string; from?: CalendarDay; onSent: () => void }) {
  const t = useWords('calendar');
  const [previewed, setPreviewed] = useState<Previewed>();
  const kinds = [...DAY_KINDS, 'ordinary' as const].map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <>
      <div hidden={previewed !== undefined}>
        <CommandForm<Entered, Previewed>
          act={t('change.preview')}
          what={t('change.what')}
          initial={{
            days: [{ date: from?.date ?? '', kind: from?.kind ?? 'holiday', name: from?.name ?? '' }],
            source: from?.confirmed ? from.source : '',
          }}
          fields={[
            {
              name: 'source',
              label: t('change.source'),
              required: t('change.needSource'),
              extra: t('change.source.hint'),
              control: <Input maxLength={500} />,
            },
          ]}
          send={async ({ days = [], source }) => {
            const body = { days: days.map((each) => ({ ...each, source })), apply: false };
            return { body, changes: await sendChanges(code, body) };
          }}
          onSent={setPreviewed}
        >
          <Rows
            name="days"
            legend={t('change.days')}
            add={t('change.add')}
            remove={(row) => t('change.remove', { row })}
            cells={[
              { name: 'date', label: t('column.date'), required: t('change.needDate'), control: () => <DayInput /> },
              {
                name: 'kind',
                label: t('column.kind'),
                required: t('change.needKind'),
                control: () => <Select options={kinds} />,
              },
              {
                name: 'name',
                label: t('column.name'),
                required: t('change.needName'),
                control: () => <Input maxLength={200} placeholder={t('change.name.hint')} />,
              },
            ]}
          />
        </CommandForm>
      </div>
      {previewed && <Preview code={code} previewed={previewed} back={() => setPreviewed(undefined)} onSent={onSent} />}
    </>
  );
}

function Preview({
  code,
  previewed: { body, changes },
  back,
  onSent,
}: {
  code: string;
  previewed: Previewed;
  back: () => void;
  onSent: () => void;
}) {
  const t = useWords('calendar');
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => place.current?.focus(), []);
  const write = useMutation({
    mutationFn: () => sendChanges(code, { ...body, apply: true }),
    onSuccess: async () => {
      await calendarMoved();
      onSent();
    },
  });
  const { changed, confirmed, moves } = changes;
  const nothing = changed.length === 0 && confirmed === 0;
  return (
    <section className="calendar-preview" aria-label={t('preview')}>
      <h3 ref={place} tabIndex={-1}>
        {t('preview')}
      </h3>
      {nothing && <p>{t('preview.nothing')}</p>}
      <ul>
        {changed.map(({ date, before, after, name }) => (
          <li key={date}>
            {t('preview.changed', {
              date: day(date),
              before: t(`kind.${before}`),
              after: t(`kind.${after}`),
              name,
            })}
          </li>
        ))}
        {confirmed > 0 && <li>{t('preview.confirmed', { count: confirmed })}</li>}
      </ul>
      {moves.length > 0 ? <Moves moves={moves} /> : !nothing && <p>{t('preview.noMoves')}</p>}
      <Refusal error={write.error} />
      <div className="calendar-buttons">
        {!nothing && (
          <Button type="primary" loading={write.isPending} onClick={() => write.mutate()}>
            {t('preview.write')}
          </Button>
        )}
        <Button disabled={write.isPending} onClick={back}>
          {t('preview.back')}
        </Button>
      </div>
    </section>
  );
}
