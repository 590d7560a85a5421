import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import { TestApi } from './api.js';

/** A form with every type of field and rules of every kind, as a programme file brings it. */
export const RICH_FORM = {
  code: 'quy',
  name: 'Biểu quý',
  fields: [
    { key: 'meetings', label: 'Số cuộc', type: 'number', required: true, min: 0, aggregate: 'sum' },
    { key: 'men', label: 'Trong đó nam', type: 'number', min: 0 },
    { key: 'total', label: 'Luỹ kế số cuộc', type: 'number', min: 0 },
    { key: 'share', label: 'Tỷ lệ', type: 'percent', aggregate: 'average' },
    { key: 'note', label: 'Ghi chú', type: 'text' },
    { key: 'online', label: 'Có trực tuyến', type: 'yes-no' },
    { key: 'ways', label: 'Hình thức', type: 'choice', choices: ['Họp', 'Thư', 'Mạng'], several: true },
    { key: 'held', label: 'Ngày họp', type: 'date' },
    { key: 'models', label: 'Mô hình', type: 'indicator', indicator: 'CT-MO-HINH', aggregate: 'sum' },
    { key: 'proof', label: 'Minh chứng', type: 'evidence', files: { max: 2 } },
    {
      key: 'communes',
      label: 'Theo xã',
      type: 'table',
      columns: [
        { key: 'name', label: 'Xã', type: 'text', required: true },
        { key: 'homes', label: 'Số hộ', type: 'number', min: 0, aggregate: 'sum' },
      ],
    },
  ],
  rules: [
    { code: 'nam', kind: 'not-more-than', figure: 'men', limit: 'meetings' },
    { code: 'cong-don', kind: 'cumulative-equals', figure: 'total', ofPeriod: 'meetings' },
    { code: 'vi-sao', kind: 'required-when', field: 'note', when: { field: 'online', equals: false } },
    {
      code: 'bien-dong',
      kind: 'change-within',
      figure: 'meetings',
      percent: 50,
      explanation: 'note',
      severity: 'warning',
    },
    { code: 'ho', kind: 'not-more-than', figure: 'communes.homes', limit: 'meetings', severity: 'warning' },
  ],
} as const;

/** The small programme on that form; what it does not say is as the reader of files fills it in. */
export function formed(file: ProgrammeFile): ProgrammeFile {
  const [content] = file.programme.contents;
  const indicators = [{ code: 'CT-MO-HINH', name: 'Mô hình', unit: 'mô hình', target: 40, direction: 'up' }];
  const text = JSON.stringify({
    ...file,
    programme: {
      ...file.programme,
      contents: [{ ...content, tasks: content!.tasks.map((task) => ({ ...task, indicators })) }],
      forms: [RICH_FORM],
    },
  });
  const read = readProgrammeFile(text, 'formed.json');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
}

/** The API over it, its first quarter's round open. */
export const formedApi = (units = 3): Promise<TestApi> => TestApi.start(units, formed);

/** Goes to that moment and opens the round whose time has come; answers its id. */
export async function openRound(api: TestApi, code: string, moment: string): Promise<string> {
  await api.database.setClock(moment);
  await api.office.turn('programme', api.programmeId);
  const [row] = await api.database.query(`select id from round where code = $1`, [code]);
  await api.office.turn('round', row.id);
  return row.id;
}
