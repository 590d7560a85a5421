import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RETURN_REASONS, type ReturnReason } from '#domain/report/obligation';
import { useKeys } from '../../frame/keys';
import { useWords } from '../../language/use-words';

const REASONS = Object.keys(RETURN_REASONS) as ReturnReason[];

/**
 * Sends a report back. A digit names the reason and sends at once; `other` asks for a word first. With the mouse one chooses,
 * then presses the button; a word to the unit may be written before either.
 */
export function ReturnBox({
  hasComments,
  busy,
  onReturn,
  onClose,
}: {
  /** What is said of single fields is a word too. */
  hasComments: boolean;
  busy: boolean;
  onReturn: (reason: ReturnReason, note: string) => void;
  onClose: () => void;
}) {
  const t = useWords('report');
  const { i18n } = useTranslation();
  const [reason, setReason] = useState<ReturnReason>();
  const [note, setNote] = useState('');
  const box = useRef<HTMLElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const lacksWord = (wanted: ReturnReason | undefined) => wanted === 'other' && note.trim() === '' && !hasComments;
  const send = (wanted: ReturnReason | undefined) => {
    if (!wanted || busy) return;
    setReason(wanted);
    if (lacksWord(wanted)) words.current?.focus();
    else onReturn(wanted, note);
  };
  useKeys({
    ...Object.fromEntries(REASONS.map((each, index) => [String(index + 1), () => send(each)])),
    n: () => words.current?.focus(),
    'ctrl+enter': () => send(reason),
  });
  /** Escape closes the box, not the report. */
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section className="report-return" aria-labelledby="return-title" ref={box} tabIndex={-1} onKeyDown={press}>
      <h3 id="return-title">{t('return.title')}</h3>
      <p className="soft">{t('return.what')}</p>
      <div className="report-choices" role="radiogroup" aria-labelledby="return-title">
        {REASONS.map((each, index) => (
          <label key={each} className="report-choice">
            <input type="radio" name="return-reason" checked={reason === each} onChange={() => setReason(each)} />
            <kbd>{index + 1}</kbd> {RETURN_REASONS[each][i18n.language === 'en' ? 'en' : 'vi']}
          </label>
        ))}
      </div>
      <label className="report-label" htmlFor="return-note">
        {t('return.note')} <kbd>n</kbd>
      </label>
      <textarea
        id="return-note"
        ref={words}
        className="report-input report-text"
        rows={2}
        maxLength={3000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {lacksWord(reason) && <p className="report-fault">{t('return.needsNote')}</p>}
      <div className="report-buttons">
        <Button
          danger
          type="primary"
          loading={busy}
          disabled={!reason || lacksWord(reason)}
          onClick={() => send(reason)}
        >
          {t('return.send')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </section>
  );
}
