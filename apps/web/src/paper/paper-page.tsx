import { useParams } from 'react-router';
import { ProblemError } from '../api/problem';
import { NoSuchPage } from '../pieces/no-such-page';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { usePaper } from './paper';
import { PaperView } from './paper-view';

/** One paper on a page of its own: where a mail's link and the register lead. */
export default function PaperPage() {
  const { id } = useParams();
  const paper = usePaper(id);
  if (paper.error instanceof ProblemError && paper.error.problem.status === 404) return <NoSuchPage />;
  if (paper.error && !paper.data) return <Trouble error={paper.error} again={() => void paper.refetch()} />;
  if (!paper.data) return <Waiting />;
  return <PaperView key={paper.data.id} paper={paper.data} />;
}
