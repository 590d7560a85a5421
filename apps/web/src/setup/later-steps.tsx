import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { holds, useMe } from '../session/session';
import { CalendarStep } from './calendar-step';
import { Finished } from './finished';
import { MailStep } from './mail-step';
import { SampleStep } from './sample-step';
import {
  type AnyStep,
  FIRST_STEPS,
  LATER_STEPS,
  type LaterStep,
  markStep,
  type SetUpProgress,
  type StepState,
  setUpMoved,
  useSetUp,
} from './set-up';
import { UnitsStep } from './units-step';
import { Wizard } from './wizard';

const PAGES = { calendar: CalendarStep, mail: MailStep, units: UnitsStep, sample: SampleStep } as const;

/** The steps after the first sign-in, each done or put off; where one is stands in the address and in the record. */
export function LaterSteps() {
  const me = useMe();
  const [address] = useSearchParams();
  const setUp = useSetUp();
  if (!holds(me, 'administrator')) return <Navigate to="/" replace />;
  if (setUp.error && !setUp.data) return <Trouble error={setUp.error} again={() => void setUp.refetch()} />;
  if (!setUp.data) return <Waiting />;
  const asked = LATER_STEPS.find((step) => step === address.get('step'));
  const open = setUp.data.steps.find(({ state }) => state === 'open')?.step;
  const step = address.get('step') === 'finished' ? undefined : (asked ?? open);
  return <Step key={step} step={step} progress={setUp.data} />;
}

function Step({ step, progress }: { step: LaterStep | undefined; progress: SetUpProgress }) {
  const t = useWords('setup');
  const navigate = useNavigate();
  const states = new Map<AnyStep, StepState>(progress.steps.map((each) => [each.step, each.state]));
  const goOn = () => {
    const following = LATER_STEPS[LATER_STEPS.indexOf(step!) + 1] ?? 'finished';
    return navigate(`/setup?step=${following}`);
  };
  const mark = useMutation({
    mutationFn: (state: 'done' | 'skipped') => markStep(step!, state),
    onSuccess: (moved) => {
      setUpMoved(moved);
      return goOn();
    },
  });
  if (!step)
    return (
      <Wizard step="finished" states={withFirst(states)}>
        <Finished progress={progress} />
      </Wizard>
    );
  const Page = PAGES[step];
  return (
    <Wizard step={step} states={withFirst(states)}>
      <Page progress={progress} onDone={(state) => (state ? mark.mutate(state) : void goOn())} />
      <Refusal error={mark.error} />
      {states.get(step) !== 'done' && (
        <p className="set-up-back">
          <Button disabled={mark.isPending} onClick={() => mark.mutate('skipped')}>
            {t('later')}
          </Button>
        </p>
      )}
    </Wizard>
  );
}

/** The first steps are behind whoever is here; they have no page to go back to. */
const withFirst = (states: ReadonlyMap<AnyStep, StepState>) =>
  new Map([...states].filter(([step]) => !FIRST_STEPS.some((first) => first === step)));
