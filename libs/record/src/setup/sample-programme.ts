import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';
import { addDays, type LocalDate } from '#domain/time/instant';

export const SAMPLE_FILE_NAME = 'chuong-trinh-mau.json';

const NUMBER = '01-CTr/MAU';
const BEGUN_DAYS_AGO = 45;
const DAYS_TO_RUN = 365;
/** The last day that every month has. */
const LAST_DAY = 28;
const CUT_OFF_IN_DAYS = 3;

/**
 * A small programme to learn with, in the form of a programme file: everything in it is called a sample, nobody has an
 * address, and its dates lie around the day so that a month's round is open on it. Pure.
 */
export function sampleProgramme(today: LocalDate): ProgrammeFile {
  const from = addDays(today, -BEGUN_DAYS_AGO);
  const text = JSON.stringify({
    format: 'songhanh/programme@1',
    organisation: organisation(from),
    programme: {
      number: NUMBER,
      title: 'Chương trình mẫu để tập sử dụng (không phải chương trình thật)',
      signedOn: from,
      signedAt: 'Nơi ký mẫu',
      period: { from, until: addDays(today, DAYS_TO_RUN) },
      parties: [
        { unit: 'MAU-BDV', secretariat: 'MAU-BDV', signer: 'Trưởng Ban Dân vận (mẫu)' },
        { unit: 'MAU-UBND', secretariat: 'MAU-UBND', signer: 'Chủ tịch Uỷ ban nhân dân (mẫu)' },
      ],
      legalBases: [{ number: '00-MAU', issuer: 'Cơ quan mẫu', kind: 'other', summary: 'Văn bản mẫu, chỉ để tập' }],
      contents: contents(today),
      forms: [FORM],
      reporting: [
        {
          code: 'THANG',
          name: 'Báo cáo tháng (mẫu)',
          form: 'BIEU-MAU',
          mode: 'figures-only',
          nothingToReport: true,
          period: {
            kind: 'month',
            cutOffDay: Math.min(Number(addDays(today, CUT_OFF_IN_DAYS).slice(8)), LAST_DAY),
            opens: { workingDays: -5, from: 'cut-off' },
            due: { workingDays: 3, from: 'cut-off' },
            lock: { workingDays: 10, from: 'due' },
            opensAtTime: '00:00',
          },
        },
      ],
      reminders: {
        rungs: [
          { code: 'truoc-2', workingDays: -2, to: ['officer'] },
          { code: 'dung-han', workingDays: 0, to: ['officer'] },
          { code: 'sau-1', workingDays: 1, to: ['officer', 'head'] },
          { code: 'sau-3', workingDays: 3, to: ['secretariat'] },
        ],
      },
    },
  });
  const read = readProgrammeFile(text, SAMPLE_FILE_NAME);
  if ('faults' in read) throw new Error(`the sample programme is faulty: ${JSON.stringify(read.faults)}`);
  return read.file;
}

const COMMUNES = ['Một', 'Hai', 'Ba'];

function organisation(from: LocalDate) {
  const party = { level: 'province', parent: null, from };
  return {
    units: [
      { code: 'MAU-BDV', name: 'Ban Dân vận (mẫu)', kind: 'party-committee', ...party },
      { code: 'MAU-UBND', name: 'Uỷ ban nhân dân (mẫu)', kind: 'government', ...party },
      ...COMMUNES.map((name, index) => ({
        code: `MAU-XA-${index + 1}`,
        name: `Xã ${name} (mẫu)`,
        kind: 'commune',
        level: 'commune',
        parent: 'MAU-UBND',
        from,
      })),
    ],
    people: [
      { code: 'mau-tong-hop', name: 'Chuyên viên tổng hợp (mẫu)', unit: 'MAU-BDV', roles: ['secretariat'], from },
      { code: 'mau-lanh-dao', name: 'Trưởng Ban Dân vận (mẫu)', unit: 'MAU-BDV', roles: ['leader', 'head'], from },
      { code: 'mau-ubnd', name: 'Chuyên viên Uỷ ban (mẫu)', unit: 'MAU-UBND', roles: ['secretariat'], from },
      ...COMMUNES.flatMap((name, index) => {
        const unit = `MAU-XA-${index + 1}`;
        const code = unit.toLowerCase();
        return [
          { code: `${code}-cv`, name: `Công chức xã ${name} (mẫu)`, unit, roles: ['officer'], from },
          { code: `${code}-ct`, name: `Chủ tịch xã ${name} (mẫu)`, unit, roles: ['head'], from },
        ];
      }),
    ],
  };
}

function contents(today: LocalDate) {
  const coordinating = ['MAU-XA-1', 'MAU-XA-2', 'MAU-XA-3'];
  return [
    {
      number: 1,
      title: 'Đối thoại với nhân dân (mẫu)',
      tasks: [
        {
          number: '1.1',
          title: 'Tổ chức đối thoại ở xã (mẫu)',
          lead: 'MAU-UBND',
          coordinating,
          output: 'Báo cáo tháng',
          cadence: 'THANG',
        },
        {
          number: '1.2',
          title: 'Danh mục kiến nghị của nhân dân (mẫu)',
          lead: 'MAU-XA-1',
          output: 'Danh mục',
          due: addDays(today, 20),
        },
      ],
    },
  ];
}

const FORM = {
  code: 'BIEU-MAU',
  name: 'Biểu báo cáo tháng (mẫu)',
  fields: [
    {
      key: 'doi-thoai',
      label: 'Số cuộc đối thoại',
      type: 'number',
      unit: 'cuộc',
      required: true,
      min: 0,
      aggregate: 'sum',
    },
    {
      key: 'kien-nghi',
      label: 'Kiến nghị đã giải quyết',
      type: 'number',
      unit: 'kiến nghị',
      required: true,
      min: 0,
      aggregate: 'sum',
    },
    { key: 'ket-qua', label: 'Kết quả nổi bật', type: 'text' },
  ],
};
