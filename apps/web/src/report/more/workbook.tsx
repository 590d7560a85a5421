import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newCommandKey } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../pieces/refusal';
import type { DraftKeeper } from '../draft/draft-keeper';
import type { Draft, Duty } from '../duty';
import { sendFile } from '../files/send-file';

/** The form as a workbook: to fill in without a line, or on paper; taken back as the draft, faults named by their cell. */
export function Workbook({ duty, keeper }: { duty: Duty; keeper: DraftKeeper }) {
  const t = useWords('report');
  const [attested, setAttested] = useState(false);
  const address = `/api/v1/obligations/${duty.obligationId}/workbook`;
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const { version } = await keeper.flush();
      const draft = await sendFile<Draft>({
        method: 'PUT',
        url: `${address}?attested=true`,
        file,
        headers: { 'If-Match': `"${version}"`, 'Idempotency-Key': newCommandKey() },
      });
      keeper.take(draft);
    },
  });
  const refused = upload.error instanceof ProblemError ? upload.error.problem : undefined;
  return (
    <div className="report-small-form">
      <p>{t('workbook.what')}</p>
      <p>
        <a href={address} download>
          {t('workbook.download')}
        </a>
      </p>
      <label className="report-choice">
        <input type="checkbox" checked={attested} onChange={(event) => setAttested(event.target.checked)} />
        {t('file.attest')}
      </label>
      <label className="plain-button report-file-choose" data-closed={!attested || undefined}>
        <input
          type="file"
          className="sr-only"
          accept=".xlsx"
          disabled={!attested || upload.isPending}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) upload.mutate(file);
            event.target.value = '';
          }}
        />
        {t('workbook.upload')}
      </label>
      {upload.isSuccess && (
        <p className="report-ready" role="status">
          {t('workbook.taken')}
        </p>
      )}
      {refused?.errors ? (
        <div role="alert">
          <p className="report-fault">{t('workbook.faults', { count: refused.errors.length })}</p>
          <ul className="report-cells">
            {refused.errors.map(({ pointer, message }) => (
              <li key={`${pointer}/${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      ) : (
        <Refusal error={upload.error} />
      )}
    </div>
  );
}
