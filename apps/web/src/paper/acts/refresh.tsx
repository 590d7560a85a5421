import type { components } from '@songhanh/api';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client';
import { useWords } from '../../language/use-words';
import { CommandForm } from '../../pieces/command-form';
import { said } from '../fact-words';
import type { PaperFormProps } from './form-props';
import { usePaperCommand } from './use-command';

type Changed = components['schemas']['RefreshedPaper']['changed'];

/** Reads the facts of a draft again, then says one by one what became of them. */
export function Refresh({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  const [changed, setChanged] = useState<Changed>();
  if (changed) return <WhatChanged changed={changed} onClose={onSent} />;
  return (
    <CommandForm
      act={t('refresh.do')}
      what={t('refresh.what')}
      fields={[]}
      send={() => command((params) => api.POST('/api/v1/papers/{id}/refresh', { params }))}
      onSent={(answer) => setChanged(answer.changed)}
    />
  );
}

function WhatChanged({ changed: { count, changes }, onClose }: { changed: Changed; onClose: () => void }) {
  const t = useWords('paper');
  const told = changes
    .map(({ pointer, before, after }) => ({ pointer, before: said(before), after: said(after) }))
    .filter(({ before, after }) => before !== after);
  return (
    <div className="paper-changed" role="status">
      <p>
        <b>{count === 0 ? t('changed.none') : t('changed', { count })}</b>
      </p>
      {told.length > 0 && (
        <table className="paper-table">
          <thead>
            <tr>
              <th scope="col">{t('changed.before')}</th>
              <th scope="col">{t('changed.after')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ pointer, before, after }) => (
              <tr key={pointer}>
                <td>{before || t('changed.nothing')}</td>
                <td>{after || t('changed.nothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count > changes.length && <p className="soft">{t('changed.more', { count: count - changes.length })}</p>}
      <Button autoFocus onClick={onClose}>
        {t('changed.close')}
      </Button>
    </div>
  );
}
