import { Button } from 'antd';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Waiting } from './waiting';
import './acts.css';

/** Something that can be done: its button, and the form that opens below. */
export interface Act {
  readonly key: string;
  readonly label: string;
  /** Said once it is done, where the piece of work stays on the desk. */
  readonly said?: string;
  /** What takes something away is never the likeliest. */
  readonly danger?: boolean;
  readonly form: (sent: () => void) => ReactNode;
}

/** What can be done with a piece of work, the likeliest first; one form is open at a time. */
export function Acts({ acts, first, label }: { acts: readonly Act[]; first?: string; label: string }) {
  const [open, setOpen] = useState<string | null>(first ?? null);
  const [said, setSaid] = useState<string>();
  const [touched, setTouched] = useState(false);
  const current = acts.find(({ key }) => key === open);
  if (acts.length === 0) return said ? <Said>{said}</Said> : null;
  const press = (key: string) => {
    setTouched(true);
    setSaid(undefined);
    setOpen(open === key ? null : key);
  };
  const sent = (act: Act) => () => {
    setOpen(null);
    setSaid(act.said);
  };
  return (
    <section className="acts no-print" aria-label={label}>
      <div className="acts-buttons">
        {acts.map(({ key, label: name, danger }, index) => (
          <Button
            key={key}
            type={index === 0 && !danger ? 'primary' : 'default'}
            danger={danger}
            aria-expanded={open === key}
            onClick={() => press(key)}
          >
            {name}
          </Button>
        ))}
      </div>
      {said && <Said>{said}</Said>}
      {current && (
        <div key={current.key} className="acts-form">
          <Suspense fallback={<Waiting />}>
            <Opened focus={touched}>{current.form(sent(current))}</Opened>
          </Suspense>
        </div>
      )}
    </section>
  );
}

/** What one has opened is what one goes on with; what stands open from the beginning takes nobody's place. */
function Opened({ focus, children }: { focus: boolean; children: ReactNode }) {
  const form = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    if (focus) form.current?.querySelector<HTMLElement>(FIELDS)?.focus();
  }, []);
  return <div ref={form}>{children}</div>;
}

const FIELDS = 'input:not([type="hidden"]):not(:disabled), textarea, select, button';

function Said({ children }: { children: ReactNode }) {
  return (
    <p className="acts-said" role="status">
      {children}
    </p>
  );
}
