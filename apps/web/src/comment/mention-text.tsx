import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { mentionAt, withMention } from '#domain/comment/mention';
import { useWords } from '../language/use-words';
import { type CommentSubject, officeBeside, type Picked, useReaders } from './comment';

/** What is being written: the words, and who was picked for them. */
export interface Writing {
  readonly text: string;
  readonly picked: readonly Picked[];
}

/** A text in which `@` opens the list of who may be named: arrows and Enter, or a tap; Esc closes it. Ctrl+Enter sends. */
export function MentionText({
  subject,
  unit,
  label,
  value,
  onChange,
  onSend,
  error,
  autoFocus,
}: {
  subject: CommentSubject;
  /** Code of the unit that reads it too. */
  unit: string | undefined;
  label: string;
  value: Writing;
  onChange: (value: Writing) => void;
  onSend: () => void;
  /** What the API says of the words or of who is named. */
  error?: string;
  autoFocus?: boolean;
}) {
  const t = useWords('comment');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caretNext = useRef<number>(undefined);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState<number>();
  const typed = mentionAt(value.text, caret);
  const asked = typed && typed.from !== closed ? typed : undefined;
  const readers = useReaders(subject, unit, asked?.text.trim());
  const offered = asked ? (readers.data ?? []) : [];
  const current = offered[Math.min(at, offered.length - 1)];
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    if (caretNext.current === undefined) return;
    field.current?.setSelectionRange(caretNext.current, caretNext.current);
    setCaret(caretNext.current);
    caretNext.current = undefined;
  });
  const pick = (person: Picked) => {
    if (!asked) return;
    const { text, caret: after } = withMention(value.text, asked, person.name);
    caretNext.current = after;
    const { id: personId, code, name } = person;
    const others = value.picked.filter((each) => each.id !== personId);
    onChange({ text, picked: [...others, { id: personId, code, name }] });
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else if (!current) return;
    else if (event.key === 'ArrowDown') setAt((at + 1) % offered.length);
    else if (event.key === 'ArrowUp') setAt((at + offered.length - 1) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(current);
    else if (event.key === 'Escape') setClosed(asked?.from);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="comment-text">
      <label htmlFor={`${id}text`}>{label}</label>
      <textarea
        className="plain-field"
        ref={field}
        id={`${id}text`}
        rows={3}
        maxLength={4000}
        value={value.text}
        placeholder={t('text.hint')}
        aria-describedby={error ? `${id}error` : undefined}
        aria-invalid={error ? true : undefined}
        aria-autocomplete="list"
        aria-controls={current ? `${id}list` : undefined}
        aria-activedescendant={current ? `${id}${current.id}` : undefined}
        aria-keyshortcuts="Control+Enter"
        onChange={(event) => {
          onChange({ ...value, text: event.target.value });
          setCaret(event.target.selectionStart);
          setAt(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <p className="sr-only" role="status">
        {asked && readers.data ? t('people.found', { count: offered.length }) : ''}
      </p>
      {asked && readers.data && offered.length === 0 && <p className="soft comment-nobody">{t('people.none')}</p>}
      {current && (
        <div id={`${id}list`} role="listbox" aria-label={t('people')} className="comment-people">
          {offered.map((person) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's own, which stays focused
            <div
              key={person.id}
              id={`${id}${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person.id === current.id}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
            >
              <b>{person.name}</b>
              {officeBeside(person.name, person.office) && <span className="soft"> {person.office}</span>}
            </div>
          ))}
        </div>
      )}
      {error && (
        <p id={`${id}error`} role="alert" className="comment-error">
          {error}
        </p>
      )}
    </div>
  );
}
