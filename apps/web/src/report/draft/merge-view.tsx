import { useWords } from '../../language/use-words';
import { Clashes, type Side } from '../../pieces/draft/clashes';
import type { Answer, FormField } from '../duty';
import { AnswerText } from '../fields/answer-text';
import type { DraftState } from './draft-state';
import type { Clash } from './merge';

/** Two people wrote in the same fields of a report: whose answer stands is chosen field by field. */
export function MergeView({
  state,
  fields,
  onSettle,
}: {
  state: DraftState;
  fields: readonly FormField[];
  onSettle: (chosen: Record<string, Answer | undefined>) => void;
}) {
  const t = useWords('report');
  const { clashes, theirs } = state;
  const places = clashes.flatMap(({ key, mine, theirs: saved }) => {
    const field = fields.find((each) => each.key === key);
    if (!field) return [];
    const both = typeof mine === 'string' && typeof saved === 'string' && field.type === 'text';
    const text = (answer: Answer | undefined) => <AnswerText field={field} answer={answer} />;
    return [{ key, label: field.label, mine: text(mine), theirs: text(saved), both }];
  });
  return (
    <Clashes
      what={theirs?.stage === 'approved' ? t('merge.approved') : undefined}
      places={places}
      onSettle={(sides) =>
        onSettle(Object.fromEntries(clashes.map((clash) => [clash.key, chosenOf(clash, sides[clash.key]!)])))
      }
    />
  );
}

function chosenOf({ mine, theirs }: Clash, side: Side): Answer | undefined {
  if (side === 'both') return `${String(mine)}\n${String(theirs)}`;
  return side === 'mine' ? mine : theirs;
}
