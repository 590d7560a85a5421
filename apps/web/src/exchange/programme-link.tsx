import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, data } from '../api/client';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { useProgrammes } from '../programme/programme';
import { holds, useMe } from '../session/session';
import type { ExchangedPaper } from './exchange';

/** The programme that a paper belongs to; one that came in is put to its programme, or to another, by the secretariat. */
export function ProgrammeLink({ paper }: { paper: ExchangedPaper }) {
  const t = useWords('exchange');
  const me = useMe();
  const [choosing, setChoosing] = useState(false);
  const { direction, programmeId, programme, subject } = paper;
  const may = direction === 'in' && holds(me, 'secretariat');
  if (may && choosing) return <Choose paper={paper} onDone={() => setChoosing(false)} />;
  return (
    <>
      {programmeId && <Link to={`/programmes/${programmeId}`}>{programme}</Link>}{' '}
      {may && (
        <Button size="small" onClick={() => setChoosing(true)}>
          {t(programmeId ? 'link.change' : 'link')}
          <span className="sr-only"> {subject}</span>
        </Button>
      )}
    </>
  );
}

function Choose({ paper: { id, version, programmeId }, onDone }: { paper: ExchangedPaper; onDone: () => void }) {
  const t = useWords('exchange');
  const queries = useQueryClient();
  const programmes = useProgrammes();
  const link = useMutation({
    mutationFn: (programme: string | null) =>
      data(
        api.PUT('/api/v1/incoming-papers/{id}/programme', {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: { programme },
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exchanged', 'in'] }),
    onSuccess: onDone,
  });
  return (
    <div className="exchange-link">
      <Select
        autoFocus
        aria-label={t('take.programme')}
        placeholder={t('take.programme')}
        value={programmeId ?? undefined}
        loading={programmes.isPending || link.isPending}
        options={[
          ...(programmes.data?.items ?? []).map((each) => ({
            value: each.id,
            label: `${each.number} – ${each.title}`,
          })),
          ...(programmeId ? [{ value: '', label: t('link.none') }] : []),
        ]}
        showSearch={{ filterOption: (typed, option) => folded(String(option?.label)).includes(folded(typed)) }}
        onChange={(chosen: string) => link.mutate(chosen || null)}
      />
      <Button onClick={onDone}>{t('link.leave')}</Button>
      <Refusal error={link.error} />
    </div>
  );
}
