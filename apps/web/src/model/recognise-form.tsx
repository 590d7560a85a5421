import type { components } from '@songhanh/api';
import { Select } from 'antd';
import { api, data } from '../api/client';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { reviewName } from '../review/review';
import type { Model } from './model';

/** Recognises a registered model at a review that is worked on. */
export function RecogniseForm({
  reviews,
  models,
  onSent,
}: {
  reviews: readonly Pick<components['schemas']['ReviewSummary'], 'id' | 'kind' | 'year' | 'topic'>[];
  models: readonly Model[];
  onSent: () => void;
}) {
  const t = useWords('model');
  const reviewWords = useWords('review');
  return (
    <CommandForm<{ modelId: string; review: string }, unknown>
      act={t('recognise.do')}
      what={t('recognise.what')}
      initial={{ review: reviews[0]?.id, ...(models.length === 1 && { modelId: models[0]?.id }) }}
      fields={[
        {
          name: 'modelId',
          label: t('column.title'),
          required: t('recognise.needModel'),
          control: (
            <Select
              options={models.map(({ id, title, unit }) => ({ value: id, label: `${title} – ${unit.name}` }))}
              showSearch={{
                filterOption: (typed, option) => folded(String(option?.label ?? '')).includes(folded(typed)),
              }}
            />
          ),
        },
        {
          name: 'review',
          label: t('recognise.review'),
          required: t('recognise.needReview'),
          control: (
            <Select options={reviews.map((each) => ({ value: each.id, label: reviewName(reviewWords, each) }))} />
          ),
        },
      ]}
      send={({ modelId, review }) =>
        data(api.POST('/api/v1/reviews/{id}/recognitions', { params: { path: { id: review } }, body: { modelId } }))
      }
      onSent={onSent}
    />
  );
}
