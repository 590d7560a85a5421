import { Button } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { AcceptForm } from './accept-form';
import { AnswerForm } from './answer-form';
import type { DirectionDetail } from './direction';
import { ReasonForm } from './reason-form';
import { RedirectForm } from './redirect-form';

type Act = 'answer' | 'accept' | 'refuse' | 'return' | 'redirect';

/** What each may do at each stage, the likeliest first: the API decides, this only offers. */
function actsOf({ stage, mine }: DirectionDetail): Act[] {
  return [
    ...(mine.addressed && stage === 'open' ? (['answer'] as const) : []),
    ...(mine.receiver && stage === 'proposed' ? (['accept', 'refuse'] as const) : []),
    ...(mine.giver && stage === 'answered' ? (['return'] as const) : []),
    ...(mine.giver && stage !== 'answered' ? (['redirect'] as const) : []),
  ];
}

/** The buttons of a direction, and below them the form of the one that was pressed. */
export function DirectionActions({
  direction,
  onMoved,
}: {
  direction: DirectionDetail;
  onMoved: (after: DirectionDetail) => void;
}) {
  const t = useWords('direction');
  const acts = actsOf(direction);
  // Who has nothing else to do than answer, begins with it.
  const [open, setOpen] = useState<Act | null>(acts[0] === 'answer' ? 'answer' : null);
  const path = { id: direction.id };
  if (acts.length === 0) return null;
  return (
    <div className="direction-acts">
      <div className="direction-buttons">
        {acts.map((act, index) => (
          <Button
            key={act}
            type={index === 0 ? 'primary' : 'default'}
            aria-expanded={open === act}
            onClick={() => setOpen(open === act ? null : act)}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
      </div>
      {open === 'answer' && <AnswerForm direction={direction} onMoved={onMoved} />}
      {open === 'accept' && <AcceptForm direction={direction} onMoved={onMoved} />}
      {open === 'redirect' && <RedirectForm direction={direction} onMoved={onMoved} />}
      {open === 'refuse' && (
        <ReasonForm
          key="refuse"
          act="refuse"
          send={(reason) => data(api.POST('/api/v1/directions/{id}/refusal', { params: { path }, body: { reason } }))}
          onMoved={onMoved}
        />
      )}
      {open === 'return' && (
        <ReasonForm
          key="return"
          act="return"
          send={(reason) => data(api.POST('/api/v1/directions/{id}/return', { params: { path }, body: { reason } }))}
          onMoved={onMoved}
        />
      )}
    </div>
  );
}
