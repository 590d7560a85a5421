import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { onCtrlEnter } from '../direction/on-ctrl-enter';
import { UnitField } from '../direction/unit-field';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import { Icon } from '../pieces/icon';
import { Refusal } from '../pieces/refusal';
import { type Review } from './review';

interface Entered {
  readonly number: string;
  readonly date: string;
  readonly text: string;
  readonly tasksAhead?: readonly { readonly title: string; readonly lead: string }[];
}

/** The notice of conclusions with the tasks it gives; it closes the review. */
export function ConclusionForm({ review, onConcluded }: { review: Review; onConcluded: () => void }) {
  const t = useWords('review');
  const [form] = Form.useForm<Entered>();
  const today = useInstallation().data?.now.slice(0, 10);
  const conclude = useMutation({
    mutationFn: ({ number, date, text, tasksAhead = [] }: Entered) =>
      api.POST('/api/v1/reviews/{id}/conclusion', {
        params: { path: { id: review.id } },
        body: { number: number.trim(), date, text: text.trim(), tasksAhead: [...tasksAhead] },
      }),
    onSuccess: onConcluded,
  });
  const refused = conclude.error instanceof ProblemError ? conclude.error : undefined;
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => conclude.mutate(entered)}
      onKeyDown={onCtrlEnter(() => form.submit())}
    >
      <p className="soft">{t('conclude.what', { year: review.year + 1 })}</p>
      <div className="review-paper">
        <Form.Item
          name="number"
          label={t('conclude.number')}
          rules={[{ required: true, whitespace: true, message: t('conclude.needNumber') }]}
          help={refused?.at('/number')}
        >
          <Input placeholder="12-TB/BDVTU" />
        </Form.Item>
        <Form.Item
          name="date"
          label={t('conclude.date')}
          rules={[{ required: true, message: t('conclude.needDate') }]}
          help={refused?.at('/date')}
        >
          <DayInput max={today} />
        </Form.Item>
      </div>
      <Form.Item
        name="text"
        label={t('conclude.text')}
        rules={[{ required: true, whitespace: true, message: t('conclude.needText') }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} />
      </Form.Item>
      <Form.List name="tasksAhead">
        {(fields, { add, remove }) => (
          <fieldset className="review-points">
            <legend>{t('ahead')}</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="review-point">
                <Form.Item
                  name={[name, 'title']}
                  label={t('ahead.title')}
                  rules={[{ required: true, whitespace: true, message: t('ahead.needTitle') }]}
                >
                  <Input />
                </Form.Item>
                <Form.Item
                  name={[name, 'lead']}
                  label={t('ahead.lead')}
                  rules={[{ required: true, message: t('ahead.needLead') }]}
                  help={refused?.at(`/tasksAhead/${name}/lead`)}
                >
                  <UnitField />
                </Form.Item>
                <Button aria-label={t('ahead.remove', { number: name + 1 })} onClick={() => remove(name)}>
                  <Icon name="cross" />
                </Button>
              </div>
            ))}
            <Button onClick={() => add()}>{t('ahead.add')}</Button>
          </fieldset>
        )}
      </Form.List>
      <Refusal error={conclude.error} />
      <Button type="primary" htmlType="submit" loading={conclude.isPending}>
        {t('conclude.do')}
      </Button>
    </Form>
  );
}
