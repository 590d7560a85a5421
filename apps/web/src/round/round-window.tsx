import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';

interface RoundWindowProps {
  readonly title: string;
  readonly onClose: () => void;
  /** What the act does now, on its button. */
  readonly act: string;
  readonly doable: boolean;
  readonly busy: boolean;
  readonly onAct: () => void;
  /** What came of it; once it is there, nothing is left but to close. */
  readonly outcome: ReactNode;
  readonly children: ReactNode;
}

/** A window over a round in which something is done for many units: filled in, sent by the button or Ctrl Enter, told what came of it. */
export function RoundWindow({ title, onClose, act, doable, busy, onAct, outcome, children }: RoundWindowProps) {
  const t = useWords('round');
  const buttons = [
    <Button key="no" onClick={onClose}>
      {t('cancel')}
    </Button>,
    <Button key="do" type="primary" disabled={!doable} loading={busy} onClick={onAct}>
      {act}
    </Button>,
  ];
  const close = (
    <Button type="primary" onClick={onClose} autoFocus>
      {t('close')}
    </Button>
  );
  return (
    <Modal open title={title} onCancel={onClose} footer={outcome ? close : buttons}>
      {outcome ?? (
        <form
          className="round-form"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => event.key === 'Enter' && event.ctrlKey && doable && !busy && onAct()}
        >
          {children}
        </form>
      )}
    </Modal>
  );
}
