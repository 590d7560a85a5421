import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { api } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import { Refusal } from '../pieces/refusal';
import type { Conference, Review } from './review';

/** The conference was held, on that day. */
export function HeldForm({
  review,
  conference,
  onMoved,
}: {
  review: Review;
  conference: Conference;
  onMoved: () => Promise<unknown>;
}) {
  const t = useWords('review');
  const today = useInstallation().data?.now.slice(0, 10);
  const hold = useMutation({
    mutationFn: (body: { heldOn: string }) =>
      api.POST('/api/v1/reviews/{id}/conference/held', { params: { path: { id: review.id } }, body }),
    onSuccess: onMoved,
  });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ heldOn: conference.date }}
      onFinish={(entered: { heldOn: string }) => hold.mutate(entered)}
    >
      <Form.Item name="heldOn" label={t('held.on')} rules={[{ required: true, message: t('conference.needDate') }]}>
        <DayInput max={today} />
      </Form.Item>
      <Refusal error={hold.error} />
      <Button type="primary" htmlType="submit" loading={hold.isPending}>
        {t('held.do')}
      </Button>
    </Form>
  );
}
