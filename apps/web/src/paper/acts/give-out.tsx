import { api } from '../../api/client';
import { useWords } from '../../language/use-words';
import { CommandForm } from '../../pieces/command-form';
import type { PaperFormProps } from './form-props';
import { usePaperCommand } from './use-command';

/** Gives out the PDF that is to be signed with the office's own tool; its very bytes are kept for the comparison. */
export function GiveOut({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  return (
    <CommandForm
      act={t('giveOut.do')}
      what={t('giveOut.what')}
      fields={[]}
      send={() => command((params) => api.POST('/api/v1/papers/{id}/signing-file', { params }))}
      onSent={() => {
        fetchFile(`/api/v1/papers/${paper.id}/signing-file`);
        onSent();
      }}
    />
  );
}

/** As if its link had been pressed. */
function fetchFile(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
