import { useMutation } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { api } from '../api/client';
import { onCtrlEnter } from '../direction/on-ctrl-enter';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { type Conference, type Review } from './review';

/** How many were present at each point; what is left empty stays as it was. */
export function Attendance({
  review,
  conference,
  onMoved,
}: {
  review: Review;
  conference: Conference;
  onMoved: () => Promise<unknown>;
}) {
  const t = useWords('review');
  const [form] = Form.useForm<Record<string, number | null>>();
  const attend = useMutation({
    mutationFn: (points: { unit: string; present: number }[]) =>
      api.POST('/api/v1/reviews/{id}/conference/attendance', {
        params: { path: { id: review.id } },
        body: { points },
      }),
    onSuccess: onMoved,
  });
  if (conference.points.length === 0) return null;
  const send = (entered: Record<string, number | null>) => {
    const points = Object.entries(entered).flatMap(([unit, present]) =>
      typeof present === 'number' ? [{ unit, present }] : [],
    );
    if (points.length > 0) attend.mutate(points);
  };
  return (
    <Form
      form={form}
      layout="horizontal"
      requiredMark={false}
      className="review-attendance"
      initialValues={Object.fromEntries(conference.points.map(({ unit, present }) => [unit.code, present]))}
      onFinish={send}
      onKeyDown={onCtrlEnter(() => form.submit())}
    >
      <p>
        <b>{t('attendance')}</b>
      </p>
      {conference.points.map(({ unit }) => (
        <Form.Item key={unit.code} name={unit.code} label={unit.name} colon={false}>
          <InputNumber min={0} max={100_000} precision={0} inputMode="numeric" />
        </Form.Item>
      ))}
      <Refusal error={attend.error} />
      <Button htmlType="submit" loading={attend.isPending}>
        {t('attendance.do')}
      </Button>
    </Form>
  );
}
