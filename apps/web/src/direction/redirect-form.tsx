import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { useKeys } from '../frame/keys';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { DirectionDetail } from './direction';
import { DueField } from './due-field';
import { UnitField } from './unit-field';

interface Entered {
  readonly to: string;
  readonly due?: string;
  readonly reason: string;
}

/** The giver turns to another unit, or to the same one again after a refusal. */
export function RedirectForm({
  direction,
  onMoved,
}: {
  direction: DirectionDetail;
  onMoved: (after: DirectionDetail) => void;
}) {
  const t = useWords('direction');
  const [form] = Form.useForm<Entered>();
  const today = useInstallation().data?.now.slice(0, 10);
  const redirect = useMutation({
    mutationFn: ({ to, due, reason }: Entered) =>
      data(
        api.POST('/api/v1/directions/{id}/redirection', {
          params: { path: { id: direction.id } },
          body: { to, reason: reason.trim(), ...(due && due !== direction.due && { due }) },
        }),
      ),
    onSuccess: onMoved,
  });
  useKeys({ 'ctrl+enter': () => form.submit() });
  const refused = redirect.error instanceof ProblemError ? redirect.error : undefined;
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ due: direction.due ?? undefined }}
      onFinish={(entered) => redirect.mutate(entered)}
    >
      <p className="soft">{t('redirect.what')}</p>
      <Form.Item
        name="to"
        label={t('give.to')}
        rules={[{ required: true, message: t('give.needTo') }]}
        help={refused?.at('/to')}
      >
        <UnitField />
      </Form.Item>
      <Form.Item name="due" label={t('give.due')} help={refused?.at('/due')}>
        <DueField today={today} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('needReason') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Refusal error={redirect.error} />
      <Button type="primary" htmlType="submit" loading={redirect.isPending}>
        {t('redirect.do')}
      </Button>
    </Form>
  );
}
