import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { onCtrlEnter } from '../direction/on-ctrl-enter';
import { useKept } from '../direction/use-kept';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Quotes } from './quotes';
import { Results } from './results';
import { PARTS, type Part, type Review } from './review';

/** What is being written, and the text that it began with. */
type Edits = Partial<Record<Part, { readonly base: string; readonly text: string }>>;

const NOTHING: Edits = {};

/** The five parts: what the machine put together from accepted reports, and beside it what the secretariat writes. */
export function Report({
  review,
  consolidation,
  working,
  onMoved,
}: {
  review: Review;
  consolidation: NonNullable<Review['consolidation']>;
  working: boolean;
  onMoved: () => Promise<unknown>;
}) {
  const t = useWords('review');
  const [edits, keep, drop] = useKept<Edits>(`review/${review.id}`, NOTHING);
  const written = (part: Part) => review.partTexts?.[part] ?? '';
  const shown = (part: Part) => edits[part]?.text ?? written(part);
  const changed = PARTS.filter((part) => shown(part) !== written(part));
  const write = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/reviews/{id}/consolidation', {
        params: { path: { id: review.id }, header: { 'If-Match': `"${review.version}"` } },
        body: { parts: Object.fromEntries(PARTS.map((part) => [part, shown(part)])) },
      }),
    onSuccess: async () => {
      await onMoved();
      drop();
    },
    // Somebody else wrote meanwhile: theirs is read, and shown beside what is written here.
    onError: (error) => error instanceof ProblemError && error.problem.code === 'VERSION_STALE' && onMoved(),
  });
  const edit = (part: Part, text: string) =>
    keep({ ...edits, [part]: { base: edits[part]?.base ?? written(part), text } });
  const names = new Map(consolidation.units.map(({ unit, name }) => [unit, name]));
  return (
    <>
      {review.outline.map(({ part, title }) => (
        <details key={part} className="review-part">
          <summary>
            {part}. {title}
            {review.partTexts && (
              <span className={`pill ${shown(part).trim() ? 'tone-green' : 'tone-grey'}`}>
                {t(shown(part).trim() ? 'part.written' : 'part.empty')}
              </span>
            )}
          </summary>
          {working && (
            <div className="review-text">
              <label htmlFor={`part-${part}`}>{t('part.text')}</label>
              <Input.TextArea
                id={`part-${part}`}
                autoSize={{ minRows: 4, maxRows: 24 }}
                maxLength={100_000}
                value={shown(part)}
                onChange={(event) => edit(part, event.target.value)}
                onKeyDown={onCtrlEnter(() => write.mutate())}
              />
              {edits[part] && edits[part].base !== written(part) && (
                <div role="alert">
                  <p className="tone-amber">{t('part.theirs')}</p>
                  <blockquote className="review-written">{written(part)}</blockquote>
                </div>
              )}
            </div>
          )}
          {!working && written(part) && <p className="review-written">{written(part)}</p>}
          {part === 'II' && <Results part={consolidation.parts.II} names={names} />}
          <Quotes quoted={consolidation.parts[part].quoted} names={names} />
        </details>
      ))}
      {working && (
        <div className="review-save">
          <Refusal error={write.error} />
          <Button
            type="primary"
            disabled={changed.length === 0}
            loading={write.isPending}
            onClick={() => write.mutate()}
          >
            {t('part.save')}
          </Button>{' '}
          <span className="soft" aria-live="polite">
            {t(changed.length > 0 ? 'part.unsaved' : 'part.saved')}
          </span>
        </div>
      )}
    </>
  );
}
