import type { components } from '@songhanh/api';
import { Checkbox, Input, Select } from 'antd';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { fieldFaults, isCode } from '../pieces/field-faults';
import { WEEK } from '../pieces/weeks-of-month';
import { type Calendar, calendarMoved } from './calendar';

type Entered = components['schemas']['CalendarInput'];

/** A further calendar, for a body with days off of its own. */
export function NewCalendar({
  calendars,
  onSent,
}: {
  calendars: readonly Calendar[];
  onSent: (made: Calendar) => void;
}) {
  const t = useWords('calendar');
  return (
    <CommandForm<Entered, Calendar>
      act={t('new.do')}
      what={t('new.what')}
      initial={{ weekend: [0, 6], like: calendars[0]?.code }}
      fields={[
        {
          name: 'name',
          label: t('new.name'),
          required: t('new.needName'),
          control: <Input maxLength={200} placeholder={t('new.name.hint')} />,
        },
        {
          name: 'code',
          label: t('new.code'),
          required: t('new.needCode'),
          extra: t('new.code.hint'),
          control: <Input maxLength={64} />,
        },
        {
          name: 'weekend',
          label: t('new.weekend'),
          control: (
            <Checkbox.Group options={WEEK.map((value) => ({ value: value as number, label: t(`weekday.${value}`) }))} />
          ),
        },
        {
          name: 'like',
          label: t('new.like'),
          extra: t('new.like.hint'),
          control: <Select allowClear options={calendars.map(({ code, name }) => ({ value: code, label: name }))} />,
        },
      ]}
      send={(body) => {
        if (!isCode(body.code)) throw fieldFaults({ '/code': t('frame:fault.code') });
        return data(api.POST('/api/v1/calendars', { body }));
      }}
      onSent={(made) => void calendarMoved().then(() => onSent(made))}
    />
  );
}
