import type { ReactNode } from 'react';
import { api } from '../../api/client';
import { useWords } from '../../language/use-words';
import { Acts } from '../../pieces/acts';
import { CommandForm } from '../../pieces/command-form';
import { ReasonCommand } from '../../pieces/reason-command';
import { useProgramme } from '../../programme/programme';
import { useMe } from '../../session/session';
import type { Paper } from '../paper';
import type { PaperFormProps } from './form-props';
import { GiveOut } from './give-out';
import { NumberForm } from './number-form';
import { offered, type PaperAct } from './offered';
import { Refresh } from './refresh';
import { SignForm } from './sign-form';
import { SurroundingsForm } from './surroundings-form';
import { TakeIn } from './take-in';
import { usePaperCommand } from './use-command';
import { WordsForm } from './words-form';

/** What the caller can do with the paper where it stands, one form at a time. */
export function PaperActs({ paper, onMoved }: { paper: Paper; onMoved: () => void }) {
  const t = useWords('paper');
  const acts = offered(paper, useIsHeadOfOffice(paper)).map((key) => {
    const Form = FORMS[key];
    return {
      key,
      label: t(`act.${key}`),
      said: t(`act.${key}.said`),
      danger: key === 'withdraw' || key === 'recall',
      form: (sent: () => void) => (
        <Form
          paper={paper}
          onSent={() => {
            sent();
            onMoved();
          }}
        />
      ),
    };
  });
  return <Acts acts={acts} label={t('acts')} />;
}

/** Whether the caller heads one of the offices that keep the papers of the programme. */
function useIsHeadOfOffice({ programmeId, stage }: Paper): boolean {
  const me = useMe();
  const heads = me.roles.filter(({ role }) => role === 'head').map(({ unit }) => unit.code);
  const programme = useProgramme(programmeId);
  const offices = programme.data?.parties.map(({ secretariat }) => secretariat.code) ?? [];
  return stage === 'signed' && heads.some((code) => offices.includes(code));
}

const FORMS: Readonly<Record<PaperAct, (props: PaperFormProps) => ReactNode>> = {
  initial: Initial,
  sign: SignForm,
  number: NumberForm,
  takeIn: TakeIn,
  submit: Submit,
  giveOut: GiveOut,
  surroundings: SurroundingsForm,
  words: WordsForm,
  refresh: Refresh,
  return: Return,
  withdraw: (props) => <Withdraw {...props} act="withdraw" />,
  recall: (props) => <Withdraw {...props} act="recall" />,
};

function Initial({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  return (
    <CommandForm
      act={t('initial.do')}
      what={t('initial.what')}
      fields={[]}
      send={() => command((params) => api.POST('/api/v1/papers/{id}/initials', { params }))}
      onSent={onSent}
    />
  );
}

function Submit({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  return (
    <CommandForm
      act={t('submit.do')}
      what={t('submit.what', { who: [...new Set(paper.signers.map(({ unit }) => unit.name))].join(', ') })}
      fields={[]}
      send={() => command((params) => api.POST('/api/v1/papers/{id}/submission', { params }))}
      onSent={onSent}
    />
  );
}

function Return({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  return (
    <ReasonCommand
      act={t('return.do')}
      what={t('return.what')}
      send={(reason) => command((params) => api.POST('/api/v1/papers/{id}/return', { params, body: { reason } }))}
      onSent={onSent}
    />
  );
}

function Withdraw({ paper, onSent, act }: PaperFormProps & { act: 'withdraw' | 'recall' }) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  return (
    <ReasonCommand
      act={t(`${act}.do`)}
      what={t(`${act}.what`)}
      danger
      send={(reason) => command((params) => api.POST('/api/v1/papers/{id}/withdrawal', { params, body: { reason } }))}
      onSent={onSent}
    />
  );
}
