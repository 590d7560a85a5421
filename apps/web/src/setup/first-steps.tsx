import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { queries } from '../api/queries';
import { chosenLanguage } from '../language/i18n';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { type Administrator, AdministratorStep } from './administrator-step';
import { LanguageStep } from './language-step';
import { type Organisation, OrganisationStep } from './organisation-step';
import { FIRST_STEPS } from './set-up';
import { keepTyped, type Typed, typedBefore } from './typed';
import { Wizard } from './wizard';

/** Language, administrator, organisation: typed step by step, written all at once at the end of the third. */
export function FirstSteps() {
  const t = useWords('setup');
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [at, setAt] = useState(0);
  const [code, setCode] = useState(address.get('code') ?? '');
  const [typed, setTyped] = useState<Typed>(typedBefore);
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<ProblemError>();
  const keep = (change: Typed) => {
    const next = { ...typed, ...change };
    setTyped(next);
    keepTyped(next);
    return next;
  };
  const send = async (organisation: Organisation) => {
    const { administrator } = keep({ organisation });
    try {
      await api.POST('/api/v1/setup', {
        body: {
          code,
          language: chosenLanguage(),
          administrator: { ...(administrator as Administrator), password },
          organisation: { calendar: 'vn-state', ...organisation },
        },
      });
    } catch (error) {
      throw ofStep(error, goBack);
    }
    keepTyped({});
    await navigate('/setup', { replace: true });
    await queries.resetQueries();
  };
  const goBack = (step: number, error: ProblemError) => {
    setRefused(error);
    setAt(step);
  };
  const back = () => setAt(at - 1);
  return (
    <Wizard step={FIRST_STEPS[at]!}>
      {at === 0 && <LanguageStep code={code} onCode={setCode} refused={refused} onNext={() => next(1)} />}
      {at === 1 && (
        <>
          <Refusal error={refused} />
          <AdministratorStep
            initial={typed.administrator}
            onNext={(administrator, secret) => {
              keep({ administrator });
              setPassword(secret);
              next(2);
            }}
          />
        </>
      )}
      {at === 2 && <OrganisationStep initial={typed.organisation} send={send} />}
      {at > 0 && (
        <p className="set-up-back">
          <Button onClick={back}>{t('back')}</Button>
        </p>
      )}
    </Wizard>
  );

  function next(step: number) {
    setRefused(undefined);
    setAt(step);
  }
}

/** A refusal of what an earlier step asked leads back there; one of the organisation stays where it is. */
function ofStep(error: unknown, goBack: (step: number, error: ProblemError) => void): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { code, errors = [] } = error.problem;
  if (code === 'SET_UP_CODE_WRONG') goBack(0, error);
  else if (code === 'SET_UP_ALREADY') void queries.resetQueries();
  else if (errors.some(({ pointer }) => pointer.startsWith('/administrator'))) goBack(1, error);
  return error;
}
