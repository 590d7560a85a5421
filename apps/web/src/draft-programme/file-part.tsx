import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '../api/problem';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';
import { type Check, checkText, type Draft, draftMoved, saveDraft } from './draft';
import { FaultList } from './fault-list';
import { OtherFile } from './other-file';
import { DraftSummary } from './summary';
import { TextEditor, type TextEditorHandle } from './text-editor';
import { forgetTyped, useTypedText } from './typed-text';

/** Typing rests this long before the text is checked. */
const REST_MS = 700;

/** The file: what is wrong with it, its text to mend, and what it would bring. */
export function FilePart({ draft }: { draft: Draft }) {
  const t = useWords('draft-programme');
  const [text, setText] = useTypedText(draft);
  const editor = useRef<TextEditorHandle>(null);
  const dirty = text !== draft.text;
  const { check, checking } = useCheck(draft, text, dirty);
  const open = draft.state === 'draft';
  return (
    <>
      <FaultList check={check} checking={checking} onChoose={(fault) => editor.current?.show(fault)} />
      <section className="draft-file">
        <h2>{t('file.title', { name: draft.fileName })}</h2>
        {open && <p className="soft">{t('file.what')}</p>}
        <TextEditor
          ref={editor}
          label={t('file.text')}
          value={text}
          faults={check.faults}
          readOnly={!open}
          onChange={setText}
        />
        {open && <Save draft={draft} text={text} dirty={dirty} />}
      </section>
      {open && <OtherFile draft={draft} />}
      {check.summary && <DraftSummary summary={check.summary} />}
    </>
  );
}

/** The check of what stands on the screen: the saved one, or that of what was typed since. */
function useCheck(draft: Draft, text: string, dirty: boolean): { check: Check; checking: boolean } {
  const [typed, setTyped] = useState<{ text: string; check: Check }>();
  const { mutate, isPending } = useMutation({
    mutationFn: async (asked: string) => ({ text: asked, check: await checkText(draft.id, asked) }),
    onSuccess: setTyped,
  });
  useEffect(() => {
    if (!dirty) return;
    const timer = window.setTimeout(() => mutate(text), REST_MS);
    return () => window.clearTimeout(timer);
  }, [text, dirty, mutate]);
  const known = dirty ? typed?.check : undefined;
  return { check: known ?? draft.check, checking: isPending || (dirty && typed?.text !== text) };
}

function Save({ draft, text, dirty }: { draft: Draft; text: string; dirty: boolean }) {
  const t = useWords('draft-programme');
  const save = useMutation({
    mutationFn: () => saveDraft(draft, new Blob([text])),
    onSuccess: (saved) => {
      forgetTyped(draft);
      draftMoved(saved);
    },
  });
  const stale = save.error instanceof ProblemError && save.error.problem.code === 'VERSION_STALE';
  return (
    <div className="draft-save no-print">
      <Button type="primary" disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
        {t('file.save')}
      </Button>
      <span className="soft" role="status">
        {dirty ? t('file.unsaved') : t('file.saved')}
      </span>
      <Refusal error={save.error} />
      {stale && (
        <Sure
          label={t('file.readAgain')}
          what={t('file.readAgain.what')}
          act={t('file.readAgain.do')}
          onSure={() => window.location.reload()}
        />
      )}
    </div>
  );
}
