import type { EvidenceFile } from '#documents/papers/story-facts';
import { type Answers, evidenceIn } from '#domain/form/answers';
import type { FormField } from '#domain/form/field';
import type { Transaction } from '#persistence/transaction';

/** What a report version holds of answers and files. */
export interface ReportedContent {
  readonly fields: readonly FormField[];
  readonly answers: Answers;
}

const FILES_SQL = `
  select a.id, a.name, a.size::float8 as size, a.sha256
  from report_version_attachment borne join attachment a on a.id = borne.attachment_id
  where borne.report_version_id = $1::uuid order by a.name collate "C", a.sha256, a.id`;

/** The files of a report version, by name; each with the labels of the fields that it proves. */
export async function evidenceOf(
  tx: Transaction,
  versionId: string,
  { fields, answers }: ReportedContent,
): Promise<EvidenceFile[]> {
  const files = await tx.query<Omit<EvidenceFile, 'proves'> & { id: string }>(FILES_SQL, [versionId]);
  const named = evidenceIn(fields, answers);
  return files.map(({ id, ...file }) => ({
    ...file,
    proves: fields
      .filter(({ key }) => named.some((each) => each.id === id && each.field === key))
      .map(({ label }) => label),
  }));
}

/** The answers without the files, whose ids mean nothing on a paper: the files are listed by name and digest. */
export function answersOnPaper({ fields, answers }: ReportedContent): Answers {
  const evidence = new Set(fields.filter(({ type }) => type === 'evidence').map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !evidence.has(key)));
}
