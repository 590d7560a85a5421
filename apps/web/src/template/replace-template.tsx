import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../api/problem';
import { useWords } from '../language/use-words';
import { FileDrop } from '../pieces/file-drop';
import { Refusal } from '../pieces/refusal';
import { sendTemplate, type Template, type TemplateChange } from './template';

/** An edited template is looked at first: its faults with their places, or what it would change; only then is it taken over. */
export function ReplaceTemplate({ template, onSent }: { template: Template; onSent: () => void }) {
  const t = useWords('template');
  const [sending, setSending] = useState<number>();
  const look = useMutation({
    mutationFn: async (file: File) => ({ file, change: await sendTemplate(template, file, true, setSending) }),
    onSettled: () => setSending(undefined),
  });
  const take = useMutation({
    mutationFn: (file: File) => sendTemplate(template, file, false),
    onSuccess: onSent,
  });
  const change = look.data?.change;
  return (
    <div className="template-replace">
      <p className="soft">{t('replace.what')}</p>
      <FileDrop
        accept=".docx"
        label={t('replace.choose')}
        sending={sending}
        onFile={(file) => {
          take.reset();
          look.mutate(file);
        }}
      />
      {look.error && <Faults error={look.error} />}
      {look.data && change && change.changes.length === 0 && (
        <p role="status">{t('replace.nothing', { name: look.data.file.name })}</p>
      )}
      {look.data && change && change.changes.length > 0 && (
        <>
          <p role="status">
            <b>{t('replace.changes', { count: change.changes.length, name: look.data.file.name })}</b>
          </p>
          <Changes change={change} />
          <Refusal error={take.error} />
          <Button type="primary" loading={take.isPending} onClick={() => take.mutate(look.data.file)}>
            {t('replace.do')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Every fault says where it stands and how to mend it. */
function Faults({ error }: { error: unknown }) {
  const t = useWords('template');
  const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  if (faults.length === 0) return <Refusal error={error} />;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={t('faults', { count: faults.length })}
      description={
        <ol className="template-faults">
          {faults.map(({ pointer, message }) => (
            <li key={`${pointer}/${message}`}>{message}</li>
          ))}
        </ol>
      }
    />
  );
}

function Changes({ change: { changes } }: { change: TemplateChange }) {
  const t = useWords('template');
  return (
    <ul className="template-changes">
      {changes.map(({ key, what, before, after, own }) => (
        <li key={key}>
          <b>{what}</b>
          <div className="template-before">
            <span className="soft">{t('before')}</span> {before || t('fromRecord')}
          </div>
          <div>
            <span className="soft">{t('after')}</span> {after || t('fromRecord')}
            {own && <span className="soft"> ({t('ownAgain')})</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
