import type { components } from '@songhanh/api';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { day, figure, moment } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Icon } from '../../pieces/icon';
import type { Duty } from '../duty';

/** How the duty stands after something was sent; a correction also tells what it would change in frozen packets. */
export type Receipted = components['schemas']['Duty'] &
  Partial<Pick<components['schemas']['CorrectedDuty'], 'frozenPackets'>>;

/** Proof of receipt: which version, when, timely or late; for the screen and for paper. */
export function Receipt({ duty, sent, onDone }: { duty: Duty; sent: Receipted; onDone: () => void }) {
  const t = useWords('report');
  const { report, unit } = sent;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!report) return null;
  const { number, receivedAt, late, dueInForce } = report;
  return (
    <section className="report-receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title" ref={heading} tabIndex={-1}>
        <Icon name="check" /> {t('receipt.title')}
      </h2>
      <dl>
        <dt>{t('receipt.report')}</dt>
        <dd>
          {duty.roundName} · {duty.unitRef.name} ({unit})
        </dd>
        <dt>{t('receipt.version')}</dt>
        <dd>{number}</dd>
        <dt>{t('receipt.at')}</dt>
        <dd>{moment(receivedAt)}</dd>
        <dt>{t('receipt.due')}</dt>
        <dd>
          {day(dueInForce)}{' '}
          <span className={`pill ${late ? 'tone-red' : 'tone-green'}`}>{late ? t('late') : t('timely')}</span>
        </dd>
      </dl>
      {sent.frozenPackets?.map(({ packet, frozenAt, figures }) => (
        <div key={packet}>
          <p>{t('receipt.packet', { packet, at: moment(frozenAt) })}</p>
          <ul>
            {figures.map(({ figure: key, label, unit: changed }) => (
              <li key={key}>
                {label}: {changed.was === null ? '–' : figure(changed.was)} →{' '}
                {changed.wouldBe === null ? '–' : figure(changed.wouldBe)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="soft">{t('receipt.next')}</p>
      <div className="report-buttons no-print">
        <Button type="primary" onClick={onDone}>
          {t('receipt.done')}
        </Button>
        <Button onClick={() => window.print()}>{t('receipt.print')}</Button>
      </div>
    </section>
  );
}
