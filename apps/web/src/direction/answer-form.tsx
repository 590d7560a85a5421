import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { useKeys } from '../frame/keys';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { DayInput } from '../pieces/day-input';
import { Refusal } from '../pieces/refusal';
import type { DirectionDetail } from './direction';
import { ProofFiles } from './proof-files';

interface Entered {
  readonly text: string;
  readonly paperNumber?: string;
  readonly paperDate?: string;
}

/** The unit says what was done and proves it: with the number and date of a paper, with files, or with both. */
export function AnswerForm({
  direction,
  onMoved,
}: {
  direction: DirectionDetail;
  onMoved: (after: DirectionDetail) => void;
}) {
  const t = useWords('direction');
  const [form] = Form.useForm<Entered>();
  const proofs = useId();
  const [files, setFiles] = useState<string[]>([]);
  const [unproven, setUnproven] = useState(false);
  const today = useInstallation().data?.now.slice(0, 10);
  const answer = useMutation({
    mutationFn: ({ text, paperNumber, paperDate }: Entered) =>
      data(
        api.POST('/api/v1/directions/{id}/answer', {
          params: { path: { id: direction.id } },
          body: {
            text: text.trim(),
            attachmentIds: files,
            ...(paperNumber?.trim() && { paperNumber: paperNumber.trim(), paperDate }),
          },
        }),
      ),
    onSuccess: onMoved,
  });
  useKeys({ 'ctrl+enter': () => form.submit() });
  const refused = answer.error instanceof ProblemError ? answer.error : undefined;
  const send = (entered: Entered) => {
    const proven = files.length > 0 || Boolean(entered.paperNumber?.trim());
    setUnproven(!proven);
    if (proven) answer.mutate(entered);
  };
  return (
    <Form<Entered> form={form} layout="vertical" requiredMark={false} onFinish={send}>
      <Form.Item
        name="text"
        label={t('answer.text')}
        rules={[{ required: true, whitespace: true, message: t('answer.needText') }]}
        help={refused?.at('/text')}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <p className="soft">{t('answer.proof')}</p>
      <div className="direction-paper">
        <Form.Item name="paperNumber" label={t('answer.paperNumber')} help={refused?.at('/paperNumber')}>
          <Input placeholder="123/BC-SNV" />
        </Form.Item>
        <Form.Item
          name="paperDate"
          label={t('answer.paperDate')}
          dependencies={['paperNumber']}
          rules={[
            ({ getFieldValue }) => ({
              required: Boolean(getFieldValue('paperNumber')),
              message: t('answer.needPaperDate'),
            }),
          ]}
          help={refused?.at('/paperDate')}
        >
          <DayInput max={today} />
        </Form.Item>
      </div>
      <div className="direction-proofs">
        <label htmlFor={proofs}>{t('answer.files')}</label>
        <ProofFiles
          id={proofs}
          value={files}
          onChange={setFiles}
          place={`files/direction/${direction.id}`}
          unit={direction.to.id}
        />
      </div>
      {unproven && files.length === 0 && (
        <p className="tone-red" role="alert">
          {t('answer.needProof')}
        </p>
      )}
      <Refusal error={answer.error} />
      <Button type="primary" htmlType="submit" loading={answer.isPending}>
        {t('answer.do')}
      </Button>
    </Form>
  );
}
