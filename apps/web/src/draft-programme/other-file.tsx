import { useMutation } from '@tanstack/react-query';
import { useWords } from '../language/use-words';
import { FileDrop } from '../pieces/file-drop';
import { Refusal } from '../pieces/refusal';
import { type Draft, draftMoved, ENDINGS, saveDraft } from './draft';
import { forgetTyped } from './typed-text';

/** Another file in the place of this one, mended elsewhere. */
export function OtherFile({ draft }: { draft: Draft }) {
  const t = useWords('draft-programme');
  const save = useMutation({
    mutationFn: (file: File) => saveDraft(draft, file, file.name),
    onSuccess: (saved) => {
      forgetTyped(draft);
      draftMoved(saved);
    },
  });
  return (
    <details className="draft-other no-print">
      <summary>{t('other.title')}</summary>
      <p className="soft">{t('other.what')}</p>
      <FileDrop
        accept={ENDINGS}
        label={t('new.choose')}
        sending={save.isPending ? 0.5 : undefined}
        onFile={(file) => save.mutate(file)}
      />
      <Refusal error={save.error} />
    </details>
  );
}
