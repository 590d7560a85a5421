import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, data, newCommandKey } from '../api/client';
import { figure } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';
import { type Applied, type ImportDetail, importApplied } from './import';

/** Writes what the check said, all of it in one go; with faulty rows either those are mended first or left out knowingly. */
export function Apply({ detail, onApplied }: { detail: ImportDetail; onApplied: (applied: Applied) => void }) {
  const t = useWords('import');
  const { id, counts } = detail;
  // Asked again after a lost line, it is done once.
  const [key] = useState(newCommandKey);
  const skips = (counts?.error ?? 0) > 0;
  const apply = useMutation({
    mutationFn: () =>
      data(
        api.POST('/api/v1/imports/{id}/application', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { skipErrors: skips },
        }),
      ),
    onSuccess: (applied) => {
      onApplied(applied);
      void importApplied();
    },
  });
  if (!counts) return null;
  const writes = counts.new + counts.changed;
  const told = { made: figure(counts.new), changed: figure(counts.changed), left: figure(counts.error) };
  return (
    <section className="card import-part" aria-labelledby="import-apply">
      <h2 id="import-apply">{t('apply')}</h2>
      {writes === 0 ? (
        <p>{t(skips ? 'apply.onlyFaulty' : 'apply.nothing')}</p>
      ) : (
        <>
          <p>{t('apply.what', told)}</p>
          {skips && <p className="tone-amber">{t('apply.faulty', { ...told, count: counts.error })}</p>}
          <Sure
            label={t(skips ? 'apply.doSound' : 'apply.do', { count: writes, number: figure(writes) })}
            what={t(skips ? 'apply.sureSound' : 'apply.sure', { ...told, count: counts.error })}
            act={t('apply.act')}
            danger={false}
            pending={apply.isPending}
            onSure={() => apply.mutate()}
          />
        </>
      )}
      <Refusal error={apply.error} />
    </section>
  );
}
