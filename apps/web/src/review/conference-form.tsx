import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { onCtrlEnter } from '../direction/on-ctrl-enter';
import { UnitField } from '../direction/unit-field';
import { useUnits } from '../direction/use-units';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import { Refusal } from '../pieces/refusal';
import { type Conference, type Review } from './review';

const FORMS = ['in-person', 'online', 'mixed'] as const;

interface Entered {
  readonly date: string;
  readonly form: Conference['form'];
  readonly place?: string;
  readonly mainPoint?: string;
  readonly chairs?: string;
  readonly invited?: string;
  readonly startsAt?: string;
  readonly agenda?: string;
  readonly points?: readonly string[];
}

/** The whole conference as planned: day, form, points, chairs, agenda, who is asked to come; its papers stay as they are. */
export function ConferenceForm({
  review,
  onPlanned,
  onGivenUp,
}: {
  review: Review;
  onPlanned: () => Promise<unknown>;
  onGivenUp: () => void;
}) {
  const t = useWords('review');
  const [form] = Form.useForm<Entered>();
  const units = useUnits();
  const before = review.conference;
  const plan = useMutation({
    mutationFn: (entered: Entered) =>
      api.PUT('/api/v1/reviews/{id}/conference', {
        params: { path: { id: review.id } },
        body: planned(entered, before),
      }),
    onSuccess: onPlanned,
  });
  const refused = plan.error instanceof ProblemError ? plan.error : undefined;
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={entryOf(review)}
      onFinish={(entered) => plan.mutate(entered)}
      onKeyDown={onCtrlEnter(() => form.submit())}
    >
      <div className="review-paper">
        <Form.Item
          name="date"
          label={t('conference.date')}
          rules={[{ required: true, message: t('conference.needDate') }]}
          help={refused?.at('/date')}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="form" label={t('conference.form')}>
          <Select options={FORMS.map((value) => ({ value, label: t(`form.${value}`) }))} />
        </Form.Item>
        <Form.Item name="startsAt" label={t('conference.startsAt')} help={refused?.at('/startsAt')}>
          <Input type="time" />
        </Form.Item>
      </div>
      <Form.Item name="place" label={t('conference.place')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="mainPoint" label={t('conference.mainPoint')} help={refused?.at('/mainPoint')}>
        <UnitField />
      </Form.Item>
      <Form.Item name="points" label={t('conference.otherPoints')}>
        <Select<string[], { value: string; label: string }>
          mode="multiple"
          options={(units.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          showSearch={{ filterOption: (typed, option) => folded(option?.label ?? '').includes(folded(typed)) }}
          maxTagCount="responsive"
        />
      </Form.Item>
      <Form.Item name="chairs" label={t('conference.chairList')} extra={t('conference.oneLine')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="invited" label={t('conference.invited')} extra={t('conference.oneInvited')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="agenda" label={t('conference.agenda')} extra={t('conference.agendaHow')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} placeholder={t('conference.agendaExample')} />
      </Form.Item>
      <Refusal error={plan.error} />
      <div className="review-buttons">
        <Button type="primary" htmlType="submit" loading={plan.isPending}>
          {t('conference.do')}
        </Button>
        <Button onClick={onGivenUp}>{t('conference.leave')}</Button>
      </div>
    </Form>
  );
}

const lines = (text: string | undefined) => (text ?? '').split('\n').flatMap((each) => each.trim() || []);

const TIMED = /^(\d{1,2})[:hg](\d{2})\s*[-–:.]?\s*(.+)$/;

/** `08:30 Khai mạc`: a line of the agenda with its time, if it begins with one. */
function agendaItem(line: string): { time?: string; item: string } {
  const found = TIMED.exec(line);
  return found ? { time: `${found[1]!.padStart(2, '0')}:${found[2]}`, item: found[3]! } : { item: line };
}

function planned(entered: Entered, before: Conference | null) {
  const { date, form, place, mainPoint, chairs, invited, startsAt, agenda, points = [] } = entered;
  const presenter = new Map(before?.agenda.map(({ item, by }) => [item, by]));
  const chair = new Map(before?.points.map((point) => [point.unit.code, point.chair]));
  return {
    date,
    form,
    ...(place?.trim() && { place: place.trim() }),
    ...(mainPoint && { mainPoint }),
    chairs: lines(chairs),
    invited: lines(invited),
    ...(startsAt && { startsAt }),
    agenda: lines(agenda).map((line) => {
      const item = agendaItem(line);
      const by = presenter.get(item.item);
      return { ...item, ...(by && { by }) };
    }),
    papers: (before?.papers ?? []).map(({ title, attachmentId }) => ({ title, ...(attachmentId && { attachmentId }) })),
    points: points
      .filter((unit) => unit !== mainPoint)
      .map((unit) => ({ unit, ...(chair.get(unit) && { chair: chair.get(unit)! }) })),
  };
}

function entryOf({ conference, concludesOn }: Review): Partial<Entered> {
  if (!conference) return { date: concludesOn, form: 'in-person' };
  const { date, form, place, points, chairs, invited, startsAt, agenda } = conference;
  return {
    date,
    form,
    place: place ?? undefined,
    mainPoint: points.find(({ main }) => main)?.unit.code,
    points: points.filter(({ main }) => !main).map(({ unit }) => unit.code),
    chairs: chairs.join('\n'),
    invited: invited.join('\n'),
    startsAt: startsAt ?? undefined,
    agenda: agenda.map(({ time, item }) => (time ? `${time} ${item}` : item)).join('\n'),
  };
}
