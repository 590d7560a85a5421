import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, data } from '../api/client';
import { figure as asFigure, day } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { Figure } from './packet';

/** Behind a figure: its rounds, and in each the accepted report of every unit that gave it. */
export function FigureSources({ packetId, figure }: { packetId: string; figure: Figure }) {
  const t = useWords('packet');
  const [round, setRound] = useState(figure.byRound.at(-1)?.round);
  const key = figure.figure;
  const sources = useInfiniteQuery({
    queryKey: ['packet', packetId, 'sources', key, round],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/v1/packets/{id}/sources', {
          params: { path: { id: packetId }, query: { figure: key, round, limit: 200, cursor: pageParam } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = sources.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="packet-sources">
      <p className="soft">{t(`sources.how.${figure.overPeriods}`)}</p>
      <fieldset className="packet-rounds">
        <legend className="sr-only">{t('sources.round')}</legend>
        {figure.byRound.map((each) => (
          <button
            key={each.round}
            type="button"
            aria-pressed={each.round === round}
            onClick={() => setRound(each.round)}
          >
            <span>{each.round}</span>
            <b>{each.value === null ? '–' : asFigure(each.value)}</b>
            <span className="soft">{t('sources.reports', { count: each.reports })}</span>
          </button>
        ))}
      </fieldset>
      {sources.isPending && <Waiting />}
      {sources.error && <Trouble error={sources.error} again={() => void sources.refetch()} />}
      {sources.isSuccess && rows.length === 0 && <p className="soft">{t('sources.nobody')}</p>}
      {rows.length > 0 && (
        <table className="packet-table">
          <thead>
            <tr>
              <th scope="col">{t('sources.unit')}</th>
              <th scope="col" className="packet-number">
                {t('sources.value')}
              </th>
              <th scope="col">{t('sources.report')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, version, value, acceptedAt, obligationId }) => (
              <tr key={`${unit.code}/${version}`}>
                <td>{unit.name}</td>
                <td className="packet-number">{asFigure(value)}</td>
                <td>
                  {obligationId ? (
                    <Link to={`/duties/${obligationId}`}>{t('sources.version', { number: version })}</Link>
                  ) : (
                    t('sources.version', { number: version })
                  )}
                  <span className="soft"> · {day(acceptedAt)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sources.hasNextPage && (
        <Button onClick={() => void sources.fetchNextPage()} loading={sources.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
