import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newCommandKey } from '../api/client';
import { ProblemError } from '../api/problem';
import { useWords } from '../language/use-words';
import { FileDrop } from '../pieces/file-drop';
import { Refusal } from '../pieces/refusal';
import { sendFile } from '../report/files/send-file';
import type { Target } from './for-what';
import { type ImportDetail, importMoved, type Kind } from './import';

interface Sending {
  readonly file: File;
  readonly key: string;
}

/** Sends the sheet and goes on with it at its own address. */
export function UploadSheet({ kind, target }: { kind: Kind; target: Target }) {
  const t = useWords('import');
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: ({ file, key }: Sending) =>
      sendFile<ImportDetail>({
        method: 'POST',
        url: `/api/v1/imports?${queryOf(kind, target, file.name)}`,
        file,
        headers: { 'Idempotency-Key': key },
        onProgress: setShare,
      }),
    onSuccess: (detail) => {
      importMoved(detail);
      return navigate(`/imports/${detail.id}`);
    },
  });
  const isOffline = upload.error instanceof ProblemError && upload.error.isOffline;
  return (
    <>
      <FileDrop
        accept=".xlsx,.csv"
        label={t('new.file.choose')}
        sending={upload.isPending ? share : undefined}
        onFile={(file) => {
          setShare(0);
          upload.mutate({ file, key: newCommandKey() });
        }}
      />
      {upload.variables && upload.error && <p className="import-refused">{upload.variables.file.name}</p>}
      <Refusal error={upload.error} />
      {isOffline && upload.variables && (
        <p>
          <Button onClick={() => upload.mutate(upload.variables)}>{t('new.file.again')}</Button>
        </p>
      )}
    </>
  );
}

function queryOf(kind: Kind, { programme, year, calendar }: Target, name: string): URLSearchParams {
  const query = new URLSearchParams({ kind, name, attested: 'true' });
  if (programme) query.set('programme', programme);
  if (kind === 'tasks' && year) query.set('year', String(year));
  if (kind === 'holidays' && calendar?.trim()) query.set('calendar', calendar.trim());
  return query;
}
