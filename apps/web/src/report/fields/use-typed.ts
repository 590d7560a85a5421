import { useEffect, useState } from 'react';

/** What is meant by a text: a value, nothing (`undefined`), or no such value (`null`). */
type Read<Value> = (text: string) => Value | undefined | null;

export interface Typed {
  readonly text: string;
  /** The text is not what the field asks for; what was meant before stays. */
  readonly wrong: boolean;
  readonly type: (text: string) => void;
  /** On leaving the field it says what was understood. */
  readonly leave: () => void;
}

/** A text field that means something else than text: people type freely, the answer is what was understood. */
export function useTyped<Value extends string | number>(
  value: Value | undefined,
  show: (value: Value) => string,
  read: Read<Value>,
  onAnswer: (value: Value | undefined) => void,
): Typed {
  const [text, setText] = useState(value === undefined ? '' : show(value));
  const [left, setLeft] = useState(true);
  const understood = read(text);
  useEffect(() => {
    // Somebody else changed it: last period taken over, a merge. What one types oneself already says the same.
    setText((now) => (read(now) === value || (value === undefined && read(now) === null) ? now : textOf(value, show)));
  }, [value, show, read]);
  return {
    text,
    // Half a number is no number yet.
    wrong: left && understood === null,
    type: (next) => {
      setLeft(false);
      setText(next);
      const meant = read(next);
      if (meant !== null && meant !== value) onAnswer(meant);
    },
    leave: () => {
      setLeft(true);
      if (understood !== null && understood !== undefined) setText(show(understood));
    },
  };
}

const textOf = <Value>(value: Value | undefined, show: (value: Value) => string) =>
  value === undefined ? '' : show(value);
