import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, data } from '../api/client';
import { day, figure, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';

const shown = (value: number | null) => (value === null ? '–' : figure(value));

/** What changed since the freeze: listed beside the packet, which keeps what it froze. */
export function Changes({ packetId }: { packetId: string }) {
  const t = useWords('packet');
  const changes = useQuery({
    queryKey: ['packet', packetId, 'changes'],
    queryFn: () => data(api.GET('/api/v1/packets/{id}/changes', { params: { path: { id: packetId } } })),
  });
  if (changes.error) return <Trouble error={changes.error} again={() => void changes.refetch()} />;
  if (!changes.data) return <Waiting />;
  const { figures, corrections, reports, extensions, directions, asOf } = changes.data;
  const nothing = [figures, corrections, reports, extensions, directions].every(({ length }) => length === 0);
  if (nothing) return <p className="soft">{t('changes.none', { asOf: moment(asOf) })}</p>;
  return (
    <div className="packet-changes">
      <p className="soft">{t('changes.asOf', { asOf: moment(asOf) })}</p>
      <Group title={t('changes.figures')}>
        {figures.map((each) => (
          <li key={each.figure}>
            {each.label}: <s>{shown(each.before)}</s> → <b>{shown(each.after)}</b>
          </li>
        ))}
      </Group>
      <Group title={t('changes.corrections')}>
        {corrections.map((each) => (
          <li key={`${each.round}/${each.unit.code}/${each.versionAfter}`}>
            <b>{each.unit.name}</b> · {each.round} ·{' '}
            {t('changes.versions', { before: each.versionBefore, after: each.versionAfter, on: day(each.acceptedAt) })}
          </li>
        ))}
      </Group>
      <Group title={t('changes.reports')}>
        {reports.map((each) => (
          <li key={`${each.round}/${each.unit.code}`}>
            <b>{each.unit.name}</b> · {each.round} · {t(`changes.before.${each.before}`)} →{' '}
            {t(`changes.status.${each.status}`)}
          </li>
        ))}
      </Group>
      <Group title={t('changes.extensions')}>
        {extensions.map((each) => (
          <li key={`${each.round}/${each.unit.code}/${each.ordinal}`}>
            <b>{each.unit.name}</b> · {each.round} · {t(`changes.decision.${each.decision}`)} · {day(each.dueOriginal)}{' '}
            → {day(each.due)}
          </li>
        ))}
      </Group>
      <Group title={t('changes.directions')}>
        {directions.map((each) => (
          <li key={each.direction}>
            <b>{each.direction}</b> · {each.to.name} · {t(`changes.direction.${each.before ?? 'none'}`)} →{' '}
            {t(`changes.direction.${each.after}`)}
          </li>
        ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <p>
        <b>{title}</b> <span className="soft">({children.length})</span>
      </p>
      <ul>{children}</ul>
    </>
  );
}
