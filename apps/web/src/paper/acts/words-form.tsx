import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { api, data } from '../../api/client';
import { useWords } from '../../language/use-words';
import { CommandForm } from '../../pieces/command-form';
import { Trouble } from '../../pieces/trouble';
import { Waiting } from '../../pieces/waiting';
import { useMe } from '../../session/session';
import { sentencesOf, wordedTexts } from '../entered';
import type { PaperFormProps } from './form-props';
import { usePaperCommand } from './use-command';

/** The sentences of a draft as they stand on it, each to be worded anew; facts and figures come from the record. */
export function WordsForm({ paper, onSent }: PaperFormProps) {
  const t = useWords('paper');
  const command = usePaperCommand(paper);
  const unit = useOfficeOf(paper.kind);
  const { kind } = paper;
  const template = useQuery({
    queryKey: ['paper-template', kind, unit],
    queryFn: () =>
      data(api.GET('/api/v1/paper-templates/{kind}', { params: { path: { kind }, query: { unit: unit! } } })),
    enabled: unit !== undefined,
  });
  if (!unit) return <p className="soft paper-note">{t('words.notYours')}</p>;
  if (template.error) return <Trouble error={template.error} again={() => void template.refetch()} />;
  if (!template.data) return <Waiting />;
  const blocks = template.data.blocks.filter(({ shape }) => shape === 'words');
  if (blocks.length === 0) return <p className="soft paper-note">{t('words.none')}</p>;
  return (
    <CommandForm<Record<string, string>, unknown>
      act={t('words.do')}
      what={t('words.what')}
      initial={sentencesOf(blocks, paper.texts)}
      fields={blocks.map(({ key, what, fields }) => ({
        name: key,
        label: what,
        extra:
          fields.length > 0 ? t('words.fields', { fields: fields.map((each) => `{${each}}`).join(' ') }) : undefined,
        pointer: `/texts/${key.replaceAll('/', '~1')}`,
        control: <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} />,
      }))}
      send={(entered) =>
        command((params) =>
          api.PATCH('/api/v1/papers/{id}', { params, body: { texts: wordedTexts(blocks, entered, paper.texts) } }),
        )
      }
      onSent={onSent}
    />
  );
}

/** The caller's own office, whose words a paper of that kind begins with: of a unit's report its head's to see. */
function useOfficeOf(kind: PaperFormProps['paper']['kind']): string | undefined {
  const { roles } = useMe();
  const wanted = kind === 'unit-report' ? 'head' : 'secretariat';
  return roles.find(({ role }) => role === wanted)?.unit.code;
}
