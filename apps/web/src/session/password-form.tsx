import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import './sign-in.css'; // how its fields look

const FIELDS = ['current', 'next', 'again'] as const;
type Field = (typeof FIELDS)[number];
type Entered = Readonly<Record<Field, string>>;
type Faults = Readonly<Partial<Record<Field, string>>>;

const NEEDED: Readonly<Record<Field, string>> = { current: 'needCurrent', next: 'needNext', again: 'needAgain' };

/**
 * One's own password. Plain fields: what is typed goes as it was typed, with its spaces, or one could not sign in with it.
 * `given` says that the present one was handed over.
 */
export function PasswordForm({ given, onChanged }: { given: boolean; onChanged?: () => unknown }) {
  const t = useWords('password');
  const id = useId();
  const [faults, setFaults] = useState<Faults>({});
  const [seen, setSeen] = useState(false);
  const change = useMutation({
    mutationFn: ({ current, next }: Entered) => api.PUT('/api/v1/me/password', { body: { current, next } }),
    onSuccess: onChanged,
  });
  const refused = change.error instanceof ProblemError ? change.error : undefined;
  const faultAt = (field: Field) => (faults[field] ? t(faults[field]) : refused?.at(`/${field}`));
  const elsewhere = change.error && !FIELDS.some((field) => refused?.at(`/${field}`)) ? change.error : undefined;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const entered = enteredIn(form);
    const found = faultsOf(entered);
    setFaults(found);
    change.reset();
    const first = FIELDS.find((field) => found[field]);
    if (first) form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    else change.mutate(entered, { onSuccess: () => form.reset() });
  };
  return (
    <form noValidate className="password-form" onSubmit={send}>
      {FIELDS.map((field) => (
        <div key={field} className="sign-in-field">
          <label htmlFor={`${id}-${field}`}>{t(field === 'current' && given ? 'given' : field)}</label>
          <input
            id={`${id}-${field}`}
            name={field}
            type={seen ? 'text' : 'password'}
            autoComplete={field === 'current' ? 'current-password' : 'new-password'}
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={faultAt(field) !== undefined || undefined}
            aria-describedby={`${id}-${field}-said${field === 'next' ? ` ${id}-rule` : ''}`}
          />
          {field === 'next' && (
            <p id={`${id}-rule`} className="soft password-rule">
              {t('rule')}
            </p>
          )}
          <p id={`${id}-${field}-said`} className="sign-in-fault" aria-live="polite">
            {faultAt(field)}
          </p>
        </div>
      ))}
      <label className="password-seen">
        <input type="checkbox" checked={seen} onChange={({ target }) => setSeen(target.checked)} />
        {t('show')}
      </label>
      <Refusal error={elsewhere} />
      <Button type="primary" htmlType="submit" size={given ? 'large' : 'middle'} loading={change.isPending}>
        {t(given ? 'set' : 'change')}
      </Button>
      <p role="status" className="tone-green">
        {change.isSuccess && t('changed')}
      </p>
    </form>
  );
}

function enteredIn(form: HTMLFormElement): Entered {
  const typed = new FormData(form);
  const of = (field: Field) => String(typed.get(field) ?? '');
  return { current: of('current'), next: of('next'), again: of('again') };
}

/** What can be told without asking: the rule itself is the API's. */
function faultsOf(entered: Entered): Faults {
  const empty = FIELDS.filter((field) => entered[field] === '').map((field) => [field, NEEDED[field]] as const);
  if (empty.length > 0) return Object.fromEntries(empty);
  return entered.next === entered.again ? {} : { again: 'differs' };
}
