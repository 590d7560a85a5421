import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import { useKeys } from '../frame/keys';
import { useWords } from '../language/use-words';
import type { DraftKeeper } from './draft/draft-keeper';
import type { DraftState } from './draft/draft-state';
import type { Answer, Duty } from './duty';
import { FileNames } from './fields/answer-text';
import { useBeside } from './fields/beside';
import { FieldRow, fieldId } from './fields/field-row';
import { FileBox } from './files/file-box';
import { BESIDE, type Upload, type UploadQueue } from './files/upload-queue';
import type { faultsByField, findingsByField } from './send/form-faults';

interface ReportFormProps {
  readonly duty: Duty;
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
  readonly queue: UploadQueue;
  readonly uploads: readonly Upload[];
  readonly faults: ReturnType<typeof faultsByField>;
  readonly findings: ReturnType<typeof findingsByField>;
  readonly confirmed: Readonly<Record<string, string>>;
  readonly onConfirm: (rule: string, explanation: string | undefined) => void;
  readonly comments: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
}

/** The form of the round, drawn from its fields. Enter goes on to the next field. */
export function ReportForm(props: ReportFormProps) {
  const { duty, keeper, state, queue, uploads, faults, findings, confirmed, onConfirm, comments, readOnly } = props;
  const t = useWords('report');
  const beside = useBeside(duty);
  const [attested, setAttested] = useState(false);
  const onAnswer = useCallback((key: string, answer: Answer | undefined) => keeper.answer(key, answer), [keeper]);
  const { answers, attachmentIds } = state.mine;
  const listOf = (key: string) => {
    const answer = answers[key];
    return Array.isArray(answer) ? answer.map(String) : [];
  };
  const box = (field: string, ids: readonly string[], onIds: (ids: string[]) => void, most?: number) => (
    <FileBox
      id={field === BESIDE ? 'answer-files' : fieldId(field)}
      ids={ids}
      uploads={uploads.filter((upload) => upload.field === field)}
      most={most}
      attested={attested}
      onAttest={setAttested}
      onAdd={(files) => void queue.add(field, files.slice(0, (most ?? Number.POSITIVE_INFINITY) - ids.length))}
      onRemove={(id) => onIds(ids.filter((each) => each !== id))}
      onGiveUp={(key) => queue.remove(key)}
    />
  );
  useKeys({ e: () => document.querySelector<HTMLElement>('.report-form [data-answer]:not(:disabled)')?.focus() });
  const needed = useMemo(() => duty.fields.some(({ required }) => required), [duty.fields]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter goes on, wherever in the form it is pressed
    <div className="report-form" onKeyDown={nextOnEnter}>
      {needed && !readOnly && (
        <p className="soft">
          {t('form.needed')} <span className="report-keys">{t('form.keys')}</span>
        </p>
      )}
      {duty.fields.map((field) => (
        <FieldRow
          key={field.key}
          field={field}
          value={answers[field.key]}
          beside={beside.get(field.key)!}
          faults={faults(field.key)}
          findings={findings(field.key)}
          confirmed={confirmed}
          onConfirm={onConfirm}
          comment={comments.get(field.key)}
          onAnswer={onAnswer}
          readOnly={readOnly}
          files={
            field.type === 'evidence' && !readOnly
              ? box(
                  field.key,
                  listOf(field.key),
                  (ids) => keeper.answer(field.key, ids.length > 0 ? ids : undefined),
                  field.files?.max,
                )
              : undefined
          }
        />
      ))}
      {(attachmentIds.length > 0 || (duty.mode === 'signed' && !readOnly)) && (
        <div className="report-field report-field-wide">
          <div className="report-field-main">
            <label htmlFor="answer-files" className="report-label">
              {t('form.files')}
            </label>
            {readOnly ? (
              <FileNames ids={attachmentIds} />
            ) : (
              <>
                <p className="soft">{t('form.filesWhat')}</p>
                {box(BESIDE, attachmentIds, keeper.attach)}
              </>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** In a field of one line Enter goes on to the next field, as in a spreadsheet. */
function nextOnEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement)) return;
  if (!target.matches('input[data-answer]:not([type=file]), select[data-answer]')) return;
  event.preventDefault();
  const all = [...currentTarget.querySelectorAll<HTMLElement>('[data-answer]:not(:disabled)')];
  const name = target.getAttribute('name'); // the choices of one question go together
  all.find((each, at) => at > all.indexOf(target) && (name === null || each.getAttribute('name') !== name))?.focus();
}
