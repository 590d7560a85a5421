import { useWords } from '../../language/use-words';
import type { FieldProps } from './number-field';

const MOST_SEEN_AT_ONCE = 7;

interface Choices {
  readonly choices: readonly string[];
}

/** One of a few, all seen at once; one of many, from a list. */
export function ChoiceField(props: FieldProps<string> & Choices) {
  const t = useWords('report');
  const { id, value, onAnswer, choices, label, describedBy, invalid } = props;
  if (choices.length > MOST_SEEN_AT_ONCE || label !== undefined) {
    return (
      <select
        id={id}
        data-answer=""
        className="report-input"
        value={value ?? ''}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onAnswer(event.target.value || undefined)}
      >
        <option value="">{t('field.choose')}</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  return (
    <div className="report-choices" role="radiogroup" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
      {choices.map((choice, index) => (
        <label key={choice} className="report-choice">
          <input
            id={index === 0 ? id : undefined}
            data-answer=""
            type="radio"
            name={id}
            checked={value === choice}
            onChange={() => onAnswer(choice)}
          />
          {choice}
        </label>
      ))}
      {value !== undefined && (
        <button type="button" className="report-link" onClick={() => onAnswer(undefined)}>
          {t('field.clear')}
        </button>
      )}
    </div>
  );
}

/** Several of them, in the order of the form. */
export function ChoicesField({ id, value = [], onAnswer, choices, describedBy }: FieldProps<string[]> & Choices) {
  const choose = (choice: string, on: boolean) => {
    const chosen = choices.filter((each) => (each === choice ? on : value.includes(each)));
    onAnswer(chosen.length > 0 ? chosen : undefined);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the grid of the field
    <div className="report-choices" role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
      {choices.map((choice, index) => (
        <label key={choice} className="report-choice">
          <input
            id={index === 0 ? id : undefined}
            data-answer=""
            type="checkbox"
            checked={value.includes(choice)}
            onChange={(event) => choose(choice, event.target.checked)}
          />
          {choice}
        </label>
      ))}
    </div>
  );
}

/** Yes or no; neither until somebody has said so. */
export function YesNoField({ value, onAnswer, ...props }: FieldProps<boolean>) {
  const t = useWords('report');
  const [yes, no] = [t('yes'), t('no')];
  return (
    <ChoiceField
      {...props}
      choices={[yes, no]}
      value={value === undefined ? undefined : value ? yes : no}
      onAnswer={(choice) => onAnswer(choice === undefined ? undefined : choice === yes)}
    />
  );
}
