import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ProblemError } from '../api/problem';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { NoSuchPage } from '../pieces/no-such-page';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { Apply } from './apply';
import { Checked } from './checked';
import { Done } from './done';
import { type Applied, type ImportDetail, useImport } from './import';
import { MappingForm } from './mapping-form';
import { Steps } from './steps';
import './import.css';

/** One import at its own address: left when one likes, taken up again where it stands. */
export default function ImportPage() {
  const { id } = useParams<{ id: string }>();
  const found = useImport(id!);
  if (found.error instanceof ProblemError && found.error.problem.status === 404) return <NoSuchPage />;
  if (found.error && !found.data) return <Trouble error={found.error} again={() => void found.refetch()} />;
  if (!found.data) return <Waiting />;
  return <Shown key={id} detail={found.data} again={() => void found.refetch()} />;
}

function Shown({ detail, again }: { detail: ImportDetail; again: () => void }) {
  const t = useWords('import');
  const [applied, setApplied] = useState<Applied>();
  const began = useRef(detail.version);
  const { kind, state, programmeId, programme, year, fileName, uploadedAt } = detail;
  return (
    <div className="imports">
      <p className="no-print">
        <Link to="/imports">{t('back')}</Link>
      </p>
      <div className="page-head">
        <h1>{t('one', { kind: t(`kind.${kind}`) })}</h1>
        <p>
          {fileName} · {t('uploadedAt', { at: moment(uploadedAt) })}
          {programme && (
            <>
              {' · '}
              <Link to={`/programmes/${programmeId}`}>{programme}</Link>
            </>
          )}
          {year && ` · ${t('plan', { year })}`}
        </p>
      </div>
      <Steps state={state} />
      {state === 'applied' ? (
        <Done detail={detail} applied={applied} />
      ) : (
        <>
          <MappingForm key={detail.version} detail={detail} />
          {state === 'checked' && (
            <Checked key={`check/${detail.version}`} detail={detail} focus={detail.version !== began.current} />
          )}
          {state === 'checked' && (
            <Apply
              key={`apply/${detail.version}`}
              detail={detail}
              onApplied={(answer) => {
                setApplied(answer);
                again();
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
