import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';
import { SampleAccounts } from './sample-accounts';
import { type LaterStepProps, type Sample, setUpAgain, setUpMoved } from './set-up';

/** A programme to learn with: on, off, or ended once one has learned. */
export function SampleStep({ progress, onDone }: LaterStepProps) {
  const t = useWords('setup');
  const [made, setMade] = useState<Sample>();
  const begin = useMutation({
    mutationFn: () => data(api.POST('/api/v1/setup/sample')),
    onSuccess: (sample) => {
      setMade(sample);
      return setUpAgain();
    },
  });
  const end = useMutation({
    mutationFn: () => data(api.POST('/api/v1/setup/sample/end')),
    onSuccess: (moved) => {
      setMade(undefined);
      setUpMoved(moved);
    },
  });
  const { sample } = progress;
  return (
    <>
      <p>{t('sample.what')}</p>
      <ul className="set-up-how">
        {(['named', 'mail', 'forever'] as const).map((each) => (
          <li key={each}>{t(`sample.${each}`)}</li>
        ))}
      </ul>
      {!sample && (
        <Sure
          danger={false}
          label={t('sample.on')}
          what={t('sample.sure')}
          act={t('sample.on.do')}
          pending={begin.isPending}
          onSure={() => begin.mutate()}
        />
      )}
      <Refusal error={begin.error ?? end.error} />
      {made && <SampleAccounts accounts={made.accounts} />}
      {sample && (
        <p className="set-up-aside">
          {t(sample.ended ? 'sample.isEnded' : 'sample.isOn', { number: sample.number, title: sample.title })}
        </p>
      )}
      {sample && !sample.ended && (
        <Sure
          label={t('sample.end')}
          what={t('sample.end.sure')}
          act={t('sample.end.do')}
          pending={end.isPending}
          onSure={() => end.mutate()}
        />
      )}
      <div className="set-up-buttons">
        <Button type={sample ? 'primary' : 'default'} size="large" onClick={() => onDone(sample ? undefined : 'done')}>
          {t(sample ? 'next' : 'sample.off')}
        </Button>
      </div>
    </>
  );
}
