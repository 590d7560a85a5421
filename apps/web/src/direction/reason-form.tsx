import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useKeys } from '../frame/keys';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { DirectionDetail } from './direction';

/** A step that needs nothing but its reason: refusing a request, returning an answer. */
export function ReasonForm({
  act,
  send,
  onMoved,
}: {
  act: 'refuse' | 'return';
  send: (reason: string) => Promise<DirectionDetail>;
  onMoved: (after: DirectionDetail) => void;
}) {
  const t = useWords('direction');
  const [form] = Form.useForm<{ reason: string }>();
  const sending = useMutation({
    mutationFn: ({ reason }: { reason: string }) => send(reason.trim()),
    onSuccess: onMoved,
  });
  useKeys({ 'ctrl+enter': () => form.submit() });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entered) => sending.mutate(entered)}>
      <p className="soft">{t(`${act}.what`)}</p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('needReason') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Refusal error={sending.error} />
      <Button type="primary" htmlType="submit" loading={sending.isPending}>
        {t(`${act}.do`)}
      </Button>
    </Form>
  );
}
