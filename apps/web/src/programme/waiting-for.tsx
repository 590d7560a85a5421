import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, data } from '../api/client';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { usePlans } from './programme';
import { useReviews, useRounds } from './use-years';

interface Waits {
  readonly key: string;
  readonly what: string;
  readonly whom: string;
  readonly until: string | null;
  readonly to: string;
}

/** Where the programme stands still until somebody does something: what, whom it waits for, until when. */
export function WaitingFor({ programme }: { programme: string }) {
  const t = useWords('programme');
  const roundsRead = useRounds(programme);
  const open = (roundsRead.data?.items ?? []).filter(({ stage }) => stage === 'open');
  const rounds = useQueries({
    queries: open.map(({ id }) => ({
      queryKey: ['round', id],
      queryFn: () => data(api.GET('/api/v1/rounds/{id}', { params: { path: { id } } })),
    })),
  });
  const packets = useQuery({
    queryKey: ['packets', programme],
    queryFn: () => data(api.GET('/api/v1/packets', { params: { query: { programme, limit: 100 } } })),
  });
  const plans = usePlans(programme).data?.items ?? [];
  const reviews = useReviews(programme).data?.items ?? [];
  const named = (kind: string, year: number) => t(`review.${kind}`, { year });
  const waits: Waits[] = [
    ...rounds.flatMap(({ data: round }): Waits[] => {
      if (!round) return [];
      const { counts } = round;
      const owing = counts.open + counts.returned;
      const base = { what: round.name, until: round.due };
      return [
        ...(owing > 0
          ? [
              {
                ...base,
                key: `${round.id}/owing`,
                whom: t('waits.units', { count: owing }),
                to: `/rounds/${round.id}?show=owing`,
              },
            ]
          : []),
        ...(counts.submitted > 0
          ? [
              {
                ...base,
                until: null,
                key: `${round.id}/ruling`,
                whom: t('waits.ruling', { count: counts.submitted }),
                to: `/rounds/${round.id}?show=submitted`,
              },
            ]
          : []),
      ];
    }),
    ...plans.flatMap(({ id, year, stage, replyBy, issueBy }): Waits[] =>
      PLAN_WAITS.includes(stage)
        ? [
            {
              key: id,
              what: t('mark.plan', { year }),
              whom: t(`waits.plan.${stage}`),
              until: stage === 'consulting' ? replyBy : issueBy,
              to: `/programmes/${programme}/plan?year=${year}`,
            },
          ]
        : [],
    ),
    ...reviews.flatMap(({ id, kind, year, stage, selfAssessmentDue, concludesOn }): Waits[] =>
      stage === 'self-assessing' || stage === 'consolidated'
        ? [
            {
              key: id,
              what: named(kind, year),
              whom: t(`waits.review.${stage}`),
              until: stage === 'self-assessing' ? selfAssessmentDue : concludesOn,
              to: `/work/reviews/${id}`,
            },
          ]
        : [],
    ),
    ...(packets.data?.items ?? []).flatMap(({ id, kind, year, stage }): Waits[] =>
      PACKET_WAITS.includes(stage)
        ? [
            {
              key: id,
              what: t('packet', { of: named(kind, year) }),
              whom: t(`waits.packet.${stage}`),
              until: null,
              to: `/packets/${id}`,
            },
          ]
        : [],
    ),
  ];
  const isRead = roundsRead.isSuccess && packets.isSuccess && rounds.every(({ isPending }) => !isPending);
  return (
    <section className="card" aria-labelledby="programme-waits">
      <h2 id="programme-waits">{t('waits')}</h2>
      {isRead && waits.length === 0 && <p className="soft">{t('waits.nobody')}</p>}
      <ul className="programme-list">
        {waits.map(({ key, what, whom, until, to }) => (
          <li key={key}>
            <Link to={to}>{what}</Link>
            <span>{whom}</span>
            {until && <span className="soft">{t('waits.until', { day: day(until) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const PLAN_WAITS: readonly string[] = ['drafting', 'consulting', 'revising', 'signing'];
const PACKET_WAITS: readonly string[] = ['frozen', 'prepared', 'delivered'];
