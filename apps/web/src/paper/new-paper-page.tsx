import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { CommandForm } from '../pieces/command-form';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { useProgrammes } from '../programme/programme';
import { NewPaperFields, type ToMake } from './new-paper-fields';
import { KINDS, type Paper, type PaperKind } from './paper';
import './paper.css';

/** Makes a paper: its kind and what it is about are chosen, the record tells the rest. The address may say both already. */
export default function NewPaperPage() {
  const t = useWords('paper');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [address] = useSearchParams();
  const programmes = useProgrammes();
  if (programmes.error) return <Trouble error={programmes.error} again={() => void programmes.refetch()} />;
  if (!programmes.data) return <Waiting />;
  const { items } = programmes.data;
  const kind = address.get('kind') as PaperKind | null;
  const initial: Partial<ToMake> = {
    programme: address.get('programme') ?? (items.length === 1 ? items[0]!.id : undefined),
    kind: kind && KINDS.includes(kind) ? kind : undefined,
    round: address.get('round') ?? undefined,
    duty: address.get('duty') ?? undefined,
    subject: address.get('subject') ?? undefined,
  };
  return (
    <>
      <p>
        <Link to="/papers">{t('back')}</Link>
      </p>
      <div className="page-head">
        <h1>{t('make')}</h1>
      </div>
      <div className="card paper-new">
        <CommandForm<ToMake, Paper>
          act={t('make.do')}
          what={t('make.what')}
          fields={[]}
          initial={initial}
          send={({ kind: of, subject, part, parties }) =>
            data(
              api.POST('/api/v1/papers', {
                body: { kind: of, subject, ...(part && { part }), ...(parties?.length && { parties }) },
              }),
            )
          }
          onSent={(paper) => {
            queries.setQueryData(['paper', paper.id], paper);
            void queries.invalidateQueries({ queryKey: ['papers'] });
            void navigate(`/papers/${paper.id}`);
          }}
        >
          <NewPaperFields programmes={items} />
        </CommandForm>
      </div>
    </>
  );
}
