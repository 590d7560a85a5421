import { type DragEvent, useState } from 'react';
import { TAKEN_ENDINGS } from '#domain/attachment/file-kind';
import { size } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Icon } from '../../pieces/icon';
import { useFileNames } from './file-names';
import type { Upload } from './upload-queue';

export const fileAddress = (id: string) => `/api/v1/attachments/${id}`;

interface FileBoxProps {
  readonly id: string;
  readonly ids: readonly string[];
  readonly uploads: readonly Upload[];
  readonly most?: number;
  readonly attested: boolean;
  readonly onAttest: (attested: boolean) => void;
  readonly onAdd: (files: File[]) => void;
  readonly onRemove: (id: string) => void;
  readonly onGiveUp: (key: string) => void;
  readonly describedBy?: string;
}

/** Files that prove something: dropped here, chosen, or taken with the phone's camera; each attested first. */
export function FileBox(props: FileBoxProps) {
  const { id, ids, uploads, most, attested, onAttest, onAdd, onRemove, onGiveUp, describedBy } = props;
  const t = useWords('report');
  const names = useFileNames();
  const [over, setOver] = useState(false);
  const full = most !== undefined && ids.length + uploads.length >= most;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (attested && !full) onAdd([...event.dataTransfer.files]);
  };
  const input = (key: 'file.choose' | 'file.camera', camera: boolean) => (
    <label
      className={`plain-button report-file-choose${camera ? ' report-file-camera' : ''}`}
      data-closed={!attested || undefined}
    >
      <input
        id={camera ? undefined : id}
        data-answer={camera ? undefined : ''}
        type="file"
        className="sr-only"
        multiple={!camera}
        disabled={!attested}
        aria-describedby={describedBy}
        accept={
          camera
            ? 'image/*'
            : TAKEN_ENDINGS.split(', ')
                .map((ending) => `.${ending}`)
                .join(',')
        }
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {t(key)}
    </label>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the buttons within are the other
    <div
      className={`report-files${over ? ' report-files-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <ul aria-live="polite">
        {ids.map((file, index) => (
          <li key={file}>
            <Icon name="paper" />
            <a href={fileAddress(file)} download>
              {names.get(file)?.name ?? t('file.nameless', { number: index + 1 })}
            </a>
            <span className="soft">{names.has(file) && size(names.get(file)!.size)}</span>
            <button type="button" className="report-link" onClick={() => onRemove(file)}>
              {t('file.remove')}
            </button>
          </li>
        ))}
        {uploads.map(({ key, file, share, problem }) => (
          <li key={key}>
            <Icon name={problem && !problem.isOffline ? 'alert' : 'clock'} />
            <span>{file.name}</span>
            {!problem && <progress value={share} max={1} aria-label={t('file.sending', { name: file.name })} />}
            {problem && (
              <span className={problem.isOffline ? 'tone-amber' : 'tone-red'} role="alert">
                {problem.isOffline ? t('file.offline') : problem.message}
              </span>
            )}
            <button type="button" className="report-link" onClick={() => onGiveUp(key)}>
              {t('file.remove')}
            </button>
          </li>
        ))}
      </ul>
      {!full && (
        <>
          <label className="report-choice">
            <input type="checkbox" checked={attested} onChange={(event) => onAttest(event.target.checked)} />
            {t('file.attest')}
          </label>
          <div className="report-files-ways">
            {input('file.choose', false)}
            {input('file.camera', true)}
            <span className="soft report-files-drop">{attested ? t('file.drop') : t('file.attestFirst')}</span>
          </div>
        </>
      )}
      {full && <p className="soft">{t('file.full', { count: most })}</p>}
    </div>
  );
}
