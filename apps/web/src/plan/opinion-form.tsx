import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useId, useRef, useState } from 'react';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { useKeys } from '../frame/keys';
import { useWords } from '../language/use-words';
import { Part } from '../pieces/item';
import { Refusal } from '../pieces/refusal';
import type { Opinion, Plan } from './plan';

/** An opinion while it is written; `at` grows when one is led to it from elsewhere in the plan. */
export interface WrittenOpinion {
  readonly agrees: boolean | null;
  readonly text: string;
  readonly at: number;
}

export const EMPTY_OPINION: WrittenOpinion = { agrees: null, text: '', at: 0 };

/** My unit's opinion: agreed, or what should be changed, as a whole or task by task. */
export function OpinionForm({
  plan,
  mine,
  opinion,
  onChange,
  onSent,
}: {
  plan: Plan;
  mine: readonly Opinion[];
  opinion: WrittenOpinion;
  onChange: (opinion: WrittenOpinion) => void;
  onSent: () => void;
}) {
  const t = useWords('plan');
  const ids = useId();
  const area = useRef<TextAreaRef>(null);
  const { agrees, text, at } = opinion;
  const [unit, setUnit] = useState(mine.find(({ status }) => status === 'asked')?.unit.code ?? mine[0]?.unit.code);
  const [missing, setMissing] = useState<'choice' | 'text'>();
  const give = useMutation({
    mutationFn: () =>
      data(
        api.PUT('/api/v1/plans/{id}/opinion', {
          params: { path: { id: plan.id } },
          body: { agrees: agrees === true, text: text.trim() || undefined, unit },
        }),
      ),
    onSuccess: onSent,
  });
  useEffect(() => {
    if (at === 0) return;
    const field = area.current?.resizableTextArea?.textArea;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    field?.scrollIntoView({ block: 'center' });
  }, [at]);
  const send = () => {
    const lacks = agrees === null ? 'choice' : !agrees && !text.trim() ? 'text' : undefined;
    setMissing(lacks);
    if (!lacks) give.mutate();
    else if (lacks === 'text') area.current?.focus();
  };
  useKeys({ 'ctrl+enter': send });
  const change = (changed: Partial<WrittenOpinion>) => {
    setMissing(undefined);
    onChange({ ...opinion, ...changed });
  };
  const refused = give.error instanceof ProblemError ? give.error.at('/text') : undefined;
  const wrong = missing ? t(`opinion.need.${missing}`) : refused;
  return (
    <Part title={t('opinion')}>
      <form
        className="plan-opinion no-print"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="soft">{t('opinion.what')}</p>
        {mine.length > 1 && (
          <p>
            <label htmlFor={`${ids}unit`}>{t('opinion.unit')}</label>
            <Select
              id={`${ids}unit`}
              value={unit}
              onChange={setUnit}
              options={mine.map((each) => ({ value: each.unit.code, label: each.unit.name }))}
            />
          </p>
        )}
        <Radio.Group
          aria-label={t('opinion')}
          value={agrees}
          onChange={(event) => change({ agrees: event.target.value as boolean })}
          options={[
            { value: true, label: t('opinion.agree') },
            { value: false, label: t('opinion.change') },
          ]}
        />
        <label htmlFor={`${ids}text`}>{t(agrees ? 'opinion.note' : 'opinion.text')}</label>
        <Input.TextArea
          ref={area}
          id={`${ids}text`}
          value={text}
          maxLength={20_000}
          autoSize={{ minRows: 3, maxRows: 16 }}
          status={wrong ? 'error' : undefined}
          aria-describedby={wrong ? `${ids}wrong` : undefined}
          onChange={(event) => change({ text: event.target.value })}
        />
        {wrong && (
          <p id={`${ids}wrong`} className="tone-red" role="alert">
            {wrong}
          </p>
        )}
        <Refusal error={give.error} />
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {t('opinion.do')}
        </Button>
      </form>
    </Part>
  );
}
