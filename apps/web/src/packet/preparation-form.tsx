import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { useKeys } from '../frame/keys';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { PacketDetail } from './packet';

const DECISIONS = [0, 1, 2] as const;

interface Entered {
  readonly coverNote: string;
  readonly decisions?: readonly (string | undefined)[];
}

/** The secretariat's cover letter with at most three things to decide; writing it again replaces it. */
export function PreparationForm({ packet, onDone }: { packet: PacketDetail; onDone: () => void }) {
  const t = useWords('packet');
  const queries = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const prepare = useMutation({
    mutationFn: ({ coverNote, decisions = [] }: Entered) =>
      data(
        api.POST('/api/v1/packets/{id}/preparation', {
          params: { path: { id: packet.id } },
          body: { coverNote, decisions: decisions.flatMap((each) => (each?.trim() ? [each.trim()] : [])) },
        }),
      ),
    onSuccess: async (prepared) => {
      queries.setQueryData(['packet', packet.id], prepared);
      await queries.invalidateQueries({ queryKey: ['packets'] });
      onDone();
    },
  });
  useKeys({ 'ctrl+enter': () => form.submit() });
  const refused = prepare.error instanceof ProblemError ? prepare.error : undefined;
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ coverNote: packet.coverNote ?? '', decisions: packet.decisions }}
      onFinish={(entered) => prepare.mutate(entered)}
    >
      <p className="soft packet-lead">{t('prepare.what')}</p>
      <Form.Item
        name="coverNote"
        label={t('prepare.coverNote')}
        rules={[{ required: true, whitespace: true, message: t('prepare.needCoverNote') }]}
        help={refused?.at('/coverNote')}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
      {DECISIONS.map((index) => (
        <Form.Item
          key={index}
          name={['decisions', index]}
          label={t('prepare.decision', { number: index + 1 })}
          help={refused?.at(`/decisions/${index}`)}
        >
          <Input maxLength={500} placeholder={index === 0 ? t('prepare.decisionHint') : undefined} />
        </Form.Item>
      ))}
      <Refusal error={prepare.error} />
      <Button type="primary" htmlType="submit" loading={prepare.isPending} className="packet-send">
        {t(packet.stage === 'prepared' ? 'prepare.again' : 'prepare.do')}
      </Button>
    </Form>
  );
}
