import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './sure.css';

/** An act that cannot be taken back: asked once more in its own place, before it is done. */
export function Sure({
  label,
  what,
  act,
  danger = true,
  pending,
  onSure,
}: {
  label: string;
  /** What will become of it. */
  what: ReactNode;
  act: string;
  danger?: boolean;
  pending?: boolean;
  onSure: () => void;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // What one has just opened or left is what the keyboard stands on.
    if (asked || wasAsked.current) place.current?.querySelector<HTMLElement>('button')?.focus();
    wasAsked.current = asked;
  }, [asked]);
  return (
    <div ref={place} className="sure">
      {asked ? (
        <fieldset className="sure-asked">
          <legend className="sr-only">{label}</legend>
          <p>{what}</p>
          <Button type="primary" danger={danger} loading={pending} onClick={onSure}>
            {act}
          </Button>
          <Button disabled={pending} onClick={() => setAsked(false)}>
            {t('sure.leave')}
          </Button>
        </fieldset>
      ) : (
        <Button danger={danger} onClick={() => setAsked(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
