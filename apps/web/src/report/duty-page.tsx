import { useNavigate, useParams } from 'react-router';
import { DutyView } from './duty-view';

/** The same on a page of its own: where a mail's link and the matrix lead. */
export default function DutyPage() {
  const { id } = useParams<{ id: string }>();
  const navigate = useNavigate();
  return (
    <div className="card report-page">
      <DutyView id={id!} level={1} onDone={() => void navigate('/work')} />
    </div>
  );
}
