import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api/client';
import { onCtrlEnter } from '../direction/on-ctrl-enter';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { GRADE_TONE, GRADES, type Grade, type Rating, type Review } from './review';

/** More than these one opens first. */
const FEW = 8;

/** Every unit's result with what it goes by; the secretariat may decide otherwise, and says why. */
export function Ratings({
  review,
  working,
  onMoved,
}: {
  review: Review;
  working: boolean;
  onMoved: () => Promise<unknown>;
}) {
  const t = useWords('review');
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const wanted = folded(words);
  const found = review.ratings.filter(({ unit }) => folded(`${unit.name} ${unit.code}`).includes(wanted));
  return (
    <>
      {review.ratings.length > 1 && (
        <p className="review-tally">
          {GRADES.map((grade) => {
            const count = review.ratings.filter((each) => each.grade === grade).length;
            return (
              <span key={grade} className={`pill ${GRADE_TONE[grade]}`}>
                {t(`grade.${grade}`)}: {count}
              </span>
            );
          })}
        </p>
      )}
      <details className="review-each" open={review.ratings.length <= FEW}>
        <summary>{t('rating.each', { count: review.ratings.length })}</summary>
        {review.ratings.length > FEW && (
          <Input
            allowClear
            aria-label={t('rating.find')}
            placeholder={t('rating.find')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
        <ul className="review-ratings">
          {found.map((rating) => (
            <li key={rating.unit.code}>
              <RatingLine rating={rating} />
              {working && (
                <Button
                  size="small"
                  aria-expanded={open === rating.unit.code}
                  onClick={() => setOpen(open === rating.unit.code ? null : rating.unit.code)}
                >
                  {t('rating.change')}
                </Button>
              )}
              {open === rating.unit.code && (
                <RatingForm
                  reviewId={review.id}
                  rating={rating}
                  onRated={async () => {
                    await onMoved();
                    setOpen(null);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function RatingLine({ rating: { unit, facts, grade, byRule, reason } }: { rating: Rating }) {
  const t = useWords('review');
  return (
    <div>
      <b>{unit.name}</b> <span className={`pill ${GRADE_TONE[grade]}`}>{t(`grade.${grade}`)}</span>
      <div className="soft">
        {t('rating.facts', { ...facts })}
        {facts.selfRating && ` · ${t('rating.self', { grade: t(`grade.${facts.selfRating}`) })}`}
      </div>
      {reason && (
        <div>
          {t('rating.otherwise', { byRule: t(`grade.${byRule}`) })} <q>{reason}</q>
        </div>
      )}
    </div>
  );
}

interface Entered {
  readonly grade: Grade;
  readonly reason: string;
}

function RatingForm({
  reviewId,
  rating,
  onRated,
}: {
  reviewId: string;
  rating: Rating;
  onRated: () => Promise<unknown>;
}) {
  const t = useWords('review');
  const [form] = Form.useForm<Entered>();
  const rate = useMutation({
    mutationFn: (body: Entered) =>
      api.PUT('/api/v1/reviews/{id}/ratings/{unitCode}', {
        params: { path: { id: reviewId, unitCode: rating.unit.code } },
        body,
      }),
    onSuccess: onRated,
  });
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ grade: rating.grade, reason: rating.reason ?? '' }}
      onFinish={(entered) => rate.mutate({ ...entered, reason: entered.reason.trim() })}
      onKeyDown={onCtrlEnter(() => form.submit())}
    >
      <Form.Item name="grade" label={t('rating.grade')}>
        <Select autoFocus options={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('rating.reason')}
        rules={[{ required: true, whitespace: true, message: t('rating.needReason') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Refusal error={rate.error} />
      <Button type="primary" htmlType="submit" loading={rate.isPending}>
        {t('rating.do')}
      </Button>
    </Form>
  );
}
