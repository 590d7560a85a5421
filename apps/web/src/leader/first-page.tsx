import { lazy } from 'react';
import { useParams } from 'react-router';
import { withLook } from '../look/with-look';
import { holds, useMe } from '../session/session';

const LeaderPage = withLook(() => import('./leader-page'));
const WorkPage = lazy(() => import('../work/work-page'));

/** What opens in the morning: for a leader and the leader's secretary one page, for everybody else their work. */
export function FirstPage() {
  const { id } = useParams();
  const leads = holds(useMe(), 'leader', 'leader-secretary');
  return leads && !id ? <LeaderPage /> : <WorkPage />;
}
