import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { whereTo } from './where-to';

/**
 * Where each link of a mail leads: what was told is marked as read, and the very thing it tells of comes up by itself.
 * Only where that is gone does the page stay, with what was told.
 */
export default function NoticePage() {
  const t = useWords('notice');
  const { id } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const read = useQuery({
    queryKey: ['notice', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const notice = await data(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id: id! } } }));
      void queries.invalidateQueries({ queryKey: ['notifications'] });
      return { notice, to: (await whereTo(notice)) ?? null };
    },
  });
  const to = read.data?.to;
  useEffect(() => {
    if (to) void navigate(to, { replace: true });
  }, [to, navigate]);
  if (read.error instanceof ProblemError && [404, 400].includes(read.error.problem.status)) {
    return (
      <div className="empty">
        <b>{t('notYours.title')}</b>
        <p>{t('notYours.what')}</p>
        <Link to="/work">{t('frame:noPage.back')}</Link>
      </div>
    );
  }
  if (read.error) return <Trouble error={read.error} again={() => void read.refetch()} />;
  if (!read.data || to) return <Waiting />;
  const { subject, lines, programmeId } = read.data.notice;
  return (
    <article className="card">
      <h1>{subject}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="soft">{t('gone')}</p>
      <p>
        {programmeId && <Link to={`/programmes/${programmeId}`}>{t('programme')}</Link>}{' '}
        <Link to="/work">{t('frame:noPage.back')}</Link>
      </p>
    </article>
  );
}
