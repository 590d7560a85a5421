import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, data } from '../api/client';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Attached } from '../pieces/attached';
import { Part } from '../pieces/item';
import { ReasonCommand } from '../pieces/reason-command';
import { Refusal } from '../pieces/refusal';
import { standing, TASK_TONE, type Task, type TaskShare, useTaskShares } from './task';

/** Of a task that each unit has to do: where each share stands that the caller may see, with its proof. */
export function TaskShares({ task, onMoved }: { task: Task; onMoved: () => void }) {
  const t = useWords('task');
  const shares = useTaskShares(task.id, true);
  const items = shares.data?.items ?? [];
  return (
    <Part title={t('shares')}>
      {task.shares && (
        <p className="soft">
          {t('shares.count', { done: task.shares.doneOnTime + task.shares.doneLate, units: task.shares.units })}
        </p>
      )}
      <ul className="item-list">
        {items.map((share) => (
          <Share key={share.unit.id} task={task} share={share} onMoved={onMoved} />
        ))}
      </ul>
      {shares.data?.next && <p className="soft">{t('shares.more', { count: items.length })}</p>}
    </Part>
  );
}

function Share({ task, share, onMoved }: { task: Task; share: TaskShare; onMoved: () => void }) {
  const t = useWords('task');
  const { unit, status, cell, due, dueOriginal, proof, statusReason } = share;
  const [returning, setReturning] = useState(false);
  const path = { id: task.id };
  const verify = useMutation({
    mutationFn: () =>
      data(api.POST('/api/v1/tasks/{id}/shares/verification', { params: { path }, body: { units: [unit.code] } })),
    onSuccess: onMoved,
  });
  const tone = status === 'verified' ? 'tone-green' : cell ? TASK_TONE[cell] : 'tone-grey';
  return (
    <li>
      <b>{unit.name}</b>{' '}
      <span className={`pill ${tone}`}>{t(status === 'verified' ? 'share.verified' : standing(share))}</span>
      {due && (
        <div className="soft">
          {t('share.due', { due: day(due) })}
          {dueOriginal && dueOriginal !== due && ` · ${t('due.first', { due: day(dueOriginal) })}`}
        </div>
      )}
      {statusReason && <p className="item-said">{t('because', { reason: statusReason })}</p>}
      {proof?.note && <p className="item-said">{proof.note}</p>}
      {proof && <Attached files={proof.attachments} />}
      {task.mine.secretariat && status === 'done' && (
        <div className="acts-buttons no-print">
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {t('share.verify')}
          </Button>
          <Button aria-expanded={returning} onClick={() => setReturning(!returning)}>
            {t('share.return')}
          </Button>
        </div>
      )}
      <Refusal error={verify.error} />
      {returning && (
        <ReasonCommand
          act={t('share.returnDo')}
          what={t('share.returnWhat')}
          send={(reason) =>
            data(
              api.POST('/api/v1/tasks/{id}/shares/return', { params: { path }, body: { units: [unit.code], reason } }),
            )
          }
          onSent={() => {
            setReturning(false);
            onMoved();
          }}
        />
      )}
    </li>
  );
}
