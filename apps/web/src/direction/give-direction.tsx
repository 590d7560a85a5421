import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { useMe } from '../session/session';
import type { DirectionDetail } from './direction';
import { DueField } from './due-field';
import { onCtrlEnter } from './on-ctrl-enter';
import { UnitField } from './unit-field';
import { useHeard } from './use-heard';
import { useKept } from './use-kept';
import { officeOf, partiesOf, useSide } from './use-side';
import { useUnits } from './use-units';
import { Whereto } from './whereto';
import './direction.css';

interface Entered {
  readonly text: string;
  readonly to: string;
  readonly due?: string;
  readonly from?: string;
}

/** On what it is given. */
export type GivenOn = { readonly packetId: string } | { readonly reviewId: string };

/**
 * A leader's direction in one field to speak or type into; the unit and the day that the sentence names are offered
 * below it. Says before sending whether it binds (own side) or asks (the other party).
 */
export function GiveDirection({
  programmeId,
  on,
  onGiven,
}: {
  programmeId: string;
  on: GivenOn;
  onGiven: (given: DirectionDetail) => void;
}) {
  const t = useWords('direction');
  const me = useMe();
  const queries = useQueryClient();
  const [form] = Form.useForm<Entered>();
  const [to, from] = [Form.useWatch('to', form), Form.useWatch('from', form)];
  const programme = useProgramme(programmeId);
  const today = useInstallation().data?.now.slice(0, 10);
  const listen = useHeard(form, useUnits().data, today);
  const [givenBy, setGivenBy] = useState<string>();
  const [kept, keep, dropKept] = useKept(`direction/${programmeId}`, '');
  const parties = programme.data?.parties ?? [];
  const mine = partiesOf(me, parties);
  const own = mine.find(({ unit }) => unit.code === from) ?? (mine.length === 1 ? mine[0] : undefined);
  const office = givenBy ?? officeOf(me, own);
  const side = useSide(programmeId, parties, own, to);
  const give = useMutation({
    mutationFn: ({ text, to: unit, due, from: party }: Entered) =>
      data(
        api.POST('/api/v1/programmes/{id}/directions', {
          params: { path: { id: programmeId } },
          body: {
            text: text.trim(),
            to: unit,
            givenBy: office,
            givenOn: today!,
            ...(due && { due }),
            ...(party && { from: party }),
            ...('packetId' in on
              ? { source: 'packet' as const, packetId: on.packetId }
              : { source: 'conference' as const, reviewId: on.reviewId }),
          },
        }),
      ),
    onSuccess: async (given) => {
      dropKept();
      await queries.invalidateQueries({ queryKey: ['directions'] });
      onGiven(given);
    },
  });
  const refused = give.error instanceof ProblemError ? give.error : undefined;
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ text: kept }}
      className="direction-form"
      onFinish={(entered) => give.mutate(entered)}
      onKeyDown={onCtrlEnter(() => form.submit())}
    >
      <Form.Item
        name="text"
        label={t('give.text')}
        extra={t('give.speak')}
        rules={[{ required: true, whitespace: true, message: t('give.needText') }]}
        help={refused?.at('/text')}
      >
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 12 }}
          placeholder={t('give.example')}
          onChange={(event) => {
            keep(event.target.value);
            listen(event.target.value);
          }}
        />
      </Form.Item>
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
      {mine.length > 1 && (
        <Form.Item name="from" label={t('give.from')} rules={[{ required: true, message: t('give.needFrom') }]}>
          <Select options={mine.map(({ unit }) => ({ value: unit.code, label: unit.name }))} />
        </Form.Item>
      )}
      {office !== me.name && own && (
        <Form.Item label={t('give.givenBy')} htmlFor="given-by" help={refused?.at('/givenBy')}>
          <Input id="given-by" value={office} maxLength={200} onChange={(event) => setGivenBy(event.target.value)} />
        </Form.Item>
      )}
      <div aria-live="polite">{to && side && <Whereto side={side} />}</div>
      <Refusal error={give.error} />
      <Button type="primary" size="large" htmlType="submit" loading={give.isPending} disabled={!today}>
        {t(side?.side === 'other' ? 'give.ask' : 'give.do')}
      </Button>
    </Form>
  );
}

const useProgramme = (id: string) =>
  useQuery({
    queryKey: ['programme', id, 'detail'],
    queryFn: () => data(api.GET('/api/v1/programmes/{id}', { params: { path: { id } } })),
  });
