import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './shown-once.css';

/** A secret that is shown this once: to be copied now, for nobody can show it again. */
export function ShownOnce({ title, secret, what }: { title: string; secret: string; what: string }) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    field.current?.select();
    // Without HTTPS a browser gives no clipboard: what is selected can be copied by hand.
    await navigator.clipboard?.writeText(secret).then(
      () => setCopied(true),
      () => undefined,
    );
    if (!navigator.clipboard) setCopied(document.execCommand('copy'));
  };
  return (
    <div className="shown-once">
      <label htmlFor={id}>{title}</label>
      <div className="shown-once-secret">
        <input
          id={id}
          ref={field}
          readOnly
          value={secret}
          aria-describedby={`${id}-what`}
          onFocus={({ target }) => target.select()}
        />
        <Button type="primary" onClick={() => void copy()}>
          {t('once.copy')}
        </Button>
      </div>
      <p id={`${id}-what`}>{what}</p>
      <p role="status" className="tone-green">
        {copied && t('once.copied')}
      </p>
    </div>
  );
}
