import { useWords } from '../language/use-words';
import { useOfficeName } from '../pieces/persons';
import { Timeline } from '../pieces/timeline';
import type { Paper } from './paper';

/** What was done with the paper, by whom and when. */
export function Happened({ paper: { steps } }: { paper: Paper }) {
  const t = useWords('paper');
  const office = useOfficeName();
  return (
    <Timeline
      happened={steps.map(({ step, at, by, unit, note, enteredFor, submission }) => ({
        at,
        // Of a refresh the note is how many facts changed.
        what: t(step === 'submitted' && submission > 1 ? 'step.submittedAgain' : `step.${step}`, {
          count: step === 'refreshed' ? Number(note) : submission,
        }),
        who: [by ? office(by) : t('step.elsewhere'), unit?.name, enteredFor && t('way.enteredFor')]
          .filter(Boolean)
          .join(' · '),
        note: step === 'refreshed' ? null : note,
      }))}
    />
  );
}
