import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { ProblemError } from '../api/problem';
import { useKeys } from '../frame/keys';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { DayField } from '../report/fields/day-field';
import { type ExtensionWork, extensionChanged } from './request';

type Choice = 'grant' | 'refuse' | 'offer';

/** The secretariat grants the date asked for, refuses, or offers another one; a word to the unit goes with any of them. */
export function Decision({ request, onDone }: { request: ExtensionWork; onDone: () => void }) {
  const t = useWords('extension');
  const [due, setDue] = useState<string>();
  const [note, setNote] = useState('');
  const [offering, setOffering] = useState(false);
  const words = useRef<HTMLTextAreaElement>(null);
  const decide = useMutation({
    mutationFn: (decision: Choice) =>
      request.decide({
        decision,
        ...(decision === 'offer' && { due }),
        ...(note.trim() && { note }),
      }),
    onSuccess: () => {
      void extensionChanged(request);
      onDone();
    },
  });
  const run = (decision: Choice) => !decide.isPending && decide.mutate(decision);
  useKeys({ a: () => run('grant'), o: () => setOffering(true), n: () => words.current?.focus() });
  const refused = decide.error instanceof ProblemError ? decide.error : undefined;
  return (
    <section className="extension-act">
      <label htmlFor="extension-note">
        {t('note.label')} <kbd>n</kbd>
      </label>
      <textarea
        id="extension-note"
        ref={words}
        className="report-input report-text"
        rows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="extension-buttons">
        <Button type="primary" loading={decide.isPending} onClick={() => run('grant')} aria-keyshortcuts="a">
          {t('decide.grant', { day: day(request.requestedDue) })} <kbd>a</kbd>
        </Button>
        <Button
          disabled={decide.isPending}
          aria-expanded={offering}
          aria-keyshortcuts="o"
          onClick={() => setOffering((open) => !open)}
        >
          {t('decide.other')} <kbd>o</kbd>
        </Button>
        <Button danger disabled={decide.isPending} onClick={() => run('refuse')}>
          {t('decide.refuse', { day: day(request.dueBefore) })}
        </Button>
      </div>
      {offering && (
        <div className="extension-offer">
          <label htmlFor="extension-due">{t('decide.due')}</label>
          <DayField
            id="extension-due"
            value={due}
            min={request.dueBefore}
            invalid={refused?.at('/due') !== undefined}
            describedBy="extension-due-said"
            onAnswer={setDue}
          />
          <Button type="primary" disabled={!due} loading={decide.isPending} onClick={() => run('offer')}>
            {t('decide.offer')}
          </Button>
          <p id="extension-due-said" className="tone-red">
            {refused?.at('/due')}
          </p>
        </div>
      )}
      <Refusal error={decide.error} />
      <p className="soft">{t('decide.stays')}</p>
    </section>
  );
}
