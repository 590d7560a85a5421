import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { newCommandKey } from '../api/client';
import { useWords } from '../language/use-words';
import { FileDrop } from '../pieces/file-drop';
import { Refusal } from '../pieces/refusal';
import { useProgrammes } from '../programme/programme';
import { sendFile } from '../report/files/send-file';
import { useMe } from '../session/session';
import type { ExchangedPaper } from './exchange';

/** Registers a paper that another system sent: its edXML file comes in whole, or not at all. */
export function TakeIn() {
  const t = useWords('exchange');
  const me = useMe();
  const id = useId();
  const queries = useQueryClient();
  const programmes = useProgrammes();
  const [share, setShare] = useState<number>();
  const [programme, setProgramme] = useState<string>();
  const offices = me.roles.filter(({ role }) => role === 'secretariat').map(({ unit }) => unit);
  const [office = offices[0]?.id, setOffice] = useState<string>();
  const take = useMutation({
    mutationFn: (file: File) =>
      sendFile<ExchangedPaper>({
        method: 'POST',
        url: `/api/v1/incoming-papers?${new URLSearchParams({
          attested: 'true',
          ...(office && { unit: office }),
          ...(programme && { programme }),
        })}`,
        file,
        headers: { 'Idempotency-Key': newCommandKey() },
        onProgress: setShare,
      }),
    onMutate: () => setShare(0),
    onSettled: () => setShare(undefined),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['exchanged', 'in'] }),
  });
  if (offices.length === 0) return null;
  return (
    <section className="card exchange-take no-print" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t('take')}</h2>
      <div className="exchange-fields">
        {offices.length > 1 && (
          <label htmlFor={`${id}office`}>
            {t('take.office')}
            <Select
              id={`${id}office`}
              value={office}
              onChange={setOffice}
              options={offices.map((unit) => ({ value: unit.id, label: unit.name }))}
            />
          </label>
        )}
        <label htmlFor={`${id}programme`}>
          {t('take.programme')}
          <Select
            id={`${id}programme`}
            allowClear
            value={programme}
            onChange={setProgramme}
            placeholder={t('take.noProgramme')}
            options={programmes.data?.items.map(({ id: value, number }) => ({ value, label: number })) ?? []}
          />
        </label>
      </div>
      <FileDrop accept=".edxml,.xml,.zip" label={t('take.file')} sending={share} onFile={(file) => take.mutate(file)} />
      {take.data && <p role="status">{t('take.done', { subject: take.data.subject, number: take.data.number })}</p>}
      <Refusal error={take.error} />
    </section>
  );
}
