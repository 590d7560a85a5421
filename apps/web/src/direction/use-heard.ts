import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { heard, type NamedUnit } from './heard';

interface Entered {
  readonly text: string;
  readonly to: string;
  readonly due?: string;
}

/**
 * Puts the unit and the day that the sentence names into the form; what the person chose instead is left alone. What was
 * said before the units were there is heard again once they are.
 */
export function useHeard(
  form: FormInstance<Entered>,
  units: readonly NamedUnit[] | undefined,
  today: string | undefined,
): (text: string) => void {
  const offered = useRef<{ unit?: string; due?: string }>({});
  const listen = useCallback(
    (text: string) => {
      const found = heard(text, units ?? [], today ?? '');
      const { to, due } = form.getFieldsValue();
      if (found.unit && (!to || to === offered.current.unit)) form.setFieldValue('to', found.unit);
      if (found.due && (!due || due === offered.current.due)) form.setFieldValue('due', found.due);
      offered.current = { ...offered.current, ...found };
    },
    [form, units, today],
  );
  useEffect(() => {
    const text = form.getFieldValue('text') as string | undefined;
    if (text) listen(text);
  }, [form, listen]);
  return listen;
}
