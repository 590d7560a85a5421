import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newCommandKey } from '../api/client';
import { useWords } from '../language/use-words';
import { FileDrop } from '../pieces/file-drop';
import { Refusal } from '../pieces/refusal';
import { useMe } from '../session/session';
import { draftMoved, ENDINGS, mayDraft, TEMPLATE, uploadDraft } from './draft';
import { DraftsTable } from './drafts-table';
import '../pieces/presses.css';
import './draft-programme.css';

/** Where a new programme begins: its file, and the files that are on their way. */
export default function NewProgrammePage() {
  const t = useWords('draft-programme');
  const may = mayDraft(useMe());
  return (
    <div className="draft-programme">
      <div className="page-head">
        <h1>{t('new.title')}</h1>
        <p>{t('new.what')}</p>
      </div>
      {may ? (
        <>
          <section className="card draft-new">
            <h2>{t('new.file')}</h2>
            <p className="soft">{t('new.file.what')}</p>
            <p>
              <a className="plain-button" href={TEMPLATE} download>
                {t('new.template')}
              </a>
            </p>
            <Upload />
          </section>
          <DraftsTable />
        </>
      ) : (
        <div className="empty">
          <b>{t('notYours.title')}</b>
          {t('notYours.what')}
        </div>
      )}
    </div>
  );
}

function Upload() {
  const t = useWords('draft-programme');
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) => uploadDraft(file, newCommandKey(), setShare),
    onSuccess: (draft) => {
      draftMoved(draft);
      return navigate(`/programmes/drafts/${draft.id}`);
    },
  });
  return (
    <>
      <FileDrop
        accept={ENDINGS}
        label={t('new.choose')}
        sending={upload.isPending ? share : undefined}
        onFile={(file) => {
          setShare(0);
          upload.mutate(file);
        }}
      />
      {upload.error && <p className="draft-refused">{upload.variables?.name}</p>}
      <Refusal error={upload.error} />
    </>
  );
}
