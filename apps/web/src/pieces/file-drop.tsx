import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './file-drop.css';

/** Takes one file, dropped here or chosen; attested first to hold no state secret. */
export function FileDrop({
  accept,
  label,
  sending,
  onFile,
}: {
  /** Endings with their dots, commas between them. */
  accept: string;
  label: string;
  /** The share that has gone, while a file is on its way. */
  sending: number | undefined;
  onFile: (file: File) => void;
}) {
  const { t } = useTranslation();
  const [attested, setAttested] = useState(false);
  const [over, setOver] = useState(false);
  const hint = useId();
  const open = attested && sending === undefined;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (open && file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button within is the other
    <div
      className={`file-drop${over && open ? ' file-drop-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="file-drop-attest">
        <input type="checkbox" checked={attested} onChange={({ target }) => setAttested(target.checked)} />
        {t('file.attest')}
      </label>
      <label className="file-drop-choose" data-closed={!open || undefined}>
        <input
          type="file"
          className="sr-only"
          accept={accept}
          disabled={!open}
          aria-describedby={hint}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onFile(file);
            target.value = '';
          }}
        />
        {label}
      </label>
      <span id={hint} className="soft">
        {t(attested ? 'file.drop' : 'file.attestFirst')}
      </span>
      {sending !== undefined && <progress value={sending} max={1} aria-label={t('file.sending')} />}
    </div>
  );
}
