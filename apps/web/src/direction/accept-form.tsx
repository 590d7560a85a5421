import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { api, data } from '../api/client';
import { useKeys } from '../frame/keys';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { DirectionDetail } from './direction';
import { DueField } from './due-field';

/** The other party accepts: the request is a task from then on, by the date asked for or another that it promises. */
export function AcceptForm({
  direction,
  onMoved,
}: {
  direction: DirectionDetail;
  onMoved: (after: DirectionDetail) => void;
}) {
  const t = useWords('direction');
  const [form] = Form.useForm<{ due?: string }>();
  const today = useInstallation().data?.now.slice(0, 10);
  const accept = useMutation({
    mutationFn: ({ due }: { due?: string }) =>
      data(
        api.POST('/api/v1/directions/{id}/acceptance', {
          params: { path: { id: direction.id } },
          body: due && due !== direction.due ? { due } : {},
        }),
      ),
    onSuccess: onMoved,
  });
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ due: direction.due ?? undefined }}
      onFinish={(entered) => accept.mutate(entered)}
    >
      <Form.Item name="due" label={t('accept.due')} extra={t('accept.what')}>
        <DueField today={today} />
      </Form.Item>
      <Refusal error={accept.error} />
      <Button type="primary" htmlType="submit" loading={accept.isPending}>
        {t('accept.do')}
      </Button>
    </Form>
  );
}
