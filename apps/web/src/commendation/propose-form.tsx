import { Form, Input, Select } from 'antd';
import { api, data } from '../api/client';
import { UnitField } from '../direction/unit-field';
import { useWords } from '../language/use-words';
import { useModels } from '../model/model';
import { CommandForm } from '../pieces/command-form';
import type { Review } from '../review/review';

interface Proposal {
  readonly unit: string;
  readonly person?: string;
  readonly model?: string;
  readonly form: string;
  readonly merit: string;
}

/** Proposes a unit, or one of its people, for its work or for a model of its own that was recognised. */
export function ProposeForm({ review, onSent }: { review: Review; onSent: () => void }) {
  const t = useWords('commendation');
  return (
    <CommandForm<Proposal, unknown>
      act={t('propose.do')}
      what={t('propose.what')}
      fields={[
        { name: 'unit', label: t('unit'), required: t('propose.needUnit'), control: <UnitField /> },
        {
          name: 'person',
          label: t('person'),
          extra: t('person.hint'),
          control: <Input maxLength={200} />,
        },
        { name: 'model', label: t('model'), control: <ModelField programme={review.programmeId} /> },
        {
          name: 'form',
          label: t('form'),
          required: t('propose.needForm'),
          extra: t('form.hint'),
          control: <Input maxLength={200} />,
        },
        {
          name: 'merit',
          label: t('merit'),
          required: t('propose.needMerit'),
          control: <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />,
        },
      ]}
      send={(body) =>
        data(api.POST('/api/v1/reviews/{id}/commendations', { params: { path: { id: review.id } }, body }))
      }
      onSent={onSent}
    />
  );
}

/** The recognised models of the unit that stands in the form. */
function ModelField({
  id,
  value,
  onChange,
  programme,
}: {
  id?: string;
  value?: string;
  onChange?: (model: string | undefined) => void;
  programme: string;
}) {
  const t = useWords('commendation');
  const unit = Form.useWatch<string | undefined>('unit', Form.useFormInstance());
  const models = useModels(programme);
  const own = (models.data ?? []).filter((model) => model.status === 'recognised' && model.unit.code === unit);
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      allowClear
      disabled={own.length === 0}
      placeholder={t(own.length === 0 ? 'model.none' : 'model.hint')}
      options={own.map((model) => ({ value: model.id, label: model.title }))}
    />
  );
}
