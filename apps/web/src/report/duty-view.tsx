import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CommentsOn } from '../comment/comments-on';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { type Duty, dutyChanged, isOwed, useDuty } from './duty';
import { DutyHead } from './duty-head';
import { HistoryList } from './history-list';
import { Returned } from './returned';
import { Receipt, type Receipted } from './send/receipt';
import { SubmittedReport } from './submitted-report';
import { Writing } from './writing';
import './report.css';

/** One duty as whoever may see it works with it: written while it is owed, read once it has been sent. */
export function DutyView({ id, onDone, level }: { id: string; onDone: () => void; level?: 1 | 2 }) {
  const duty = useDuty(id);
  if (duty.data) return <Loaded key={id} duty={duty.data} onDone={onDone} level={level} />;
  if (duty.error) return <Trouble error={duty.error} again={() => void duty.refetch()} />;
  return <Waiting />;
}

function Loaded({ duty, onDone, level }: { duty: Duty; onDone: () => void; level?: 1 | 2 }) {
  const t = useWords('report');
  const [receipt, setReceipt] = useState<Receipted | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const ours = duty.mine.officer || duty.mine.head;
  const writes = ours && ((isOwed(duty) && duty.roundStage === 'open') || (duty.status === 'accepted' && correcting));
  const [newest] = duty.versions;
  const offered = duty.extensions.find(({ status }) => status === 'offered');
  const sent = (answer: Receipted) => {
    setReceipt(answer);
    setCorrecting(false);
    void dutyChanged(duty.obligationId);
  };
  return (
    <article className="report">
      <DutyHead
        duty={receipt && receipt.version > duty.version ? { ...duty, ...standing(receipt) } : duty}
        level={level}
      />
      {receipt && <Receipt duty={duty} sent={receipt} onDone={onDone} />}
      <Returned duty={duty} />
      {ours && offered && (
        <p className="report-ready">
          <Link to={`/work/offers/${offered.id}`}>
            {t('time.offered', { day: day(offered.decidedDue ?? offered.dueBefore) })}
          </Link>
        </p>
      )}
      {writes && !receipt && <Writing duty={duty} correcting={correcting} onSent={sent} onDone={onDone} />}
      {!writes && newest && <SubmittedReport duty={duty} version={newest} />}
      {!writes && !newest && <p className="soft">{t(duty.roundStage === 'open' ? 'sent.none' : 'sent.closed')}</p>}
      {ours && duty.status === 'accepted' && !correcting && (
        <p>
          <Button onClick={() => setCorrecting(true)}>{t('send.correct')}</Button>
        </p>
      )}
      <details className="report-past">
        <summary>{t('history.title')}</summary>
        <HistoryList duty={duty} />
      </details>
      <CommentsOn kind="obligation" id={duty.obligationId} as={level === 1 ? 'h2' : 'h3'} />
    </article>
  );
}

/** How it stands by the receipt, until the whole of it has been read again. */
const standing = ({ status, timely, due }: Receipted) => ({ status, timely, due });
