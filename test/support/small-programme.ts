import type { ProgrammeFile } from '#contracts/programme-file/programme-file';
import { readProgrammeFile } from '#contracts/programme-file/read-programme-file';

/**
 * A programme of one year, quarterly, with so many units (`U0001` …), each with an officer and a head; the secretariat
 * has one person. Read through the real reader, so that it is what a file would be.
 */
export function smallProgramme(units: number, number = '01-CTr/TEST'): ProgrammeFile {
  const codes = Array.from({ length: units }, (_, index) => `U${String(index + 1).padStart(4, '0')}`);
  const bodies = ['BDV', 'UBND'];
  const text = JSON.stringify({
    format: 'songhanh/programme@1',
    organisation: {
      units: [
        ...bodies.map((code) => ({
          code,
          name: `Cơ quan ${code}`,
          kind: 'party-committee',
          level: 'province',
          parent: null,
          from: '2010-01-01',
        })),
        ...codes.map((code) => ({
          code,
          name: `Đơn vị ${code}`,
          kind: 'department',
          level: 'province',
          parent: 'BDV',
          from: '2010-01-01',
        })),
      ],
      people: [
        {
          code: 'bdv.thuong-truc',
          name: 'Văn phòng',
          unit: 'BDV',
          roles: ['secretariat'],
          email: 'bdv@office.example',
          from: '2010-01-01',
        },
        { code: 'bdv.lanh-dao', name: 'Trưởng ban', unit: 'BDV', roles: ['leader'], from: '2010-01-01' },
        ...codes.flatMap((code) => [
          {
            code: `${code.toLowerCase()}.cv`,
            name: 'Chuyên viên',
            unit: code,
            roles: ['officer'],
            email: `${code.toLowerCase()}@office.example`,
            from: '2010-01-01',
          },
          { code: `${code.toLowerCase()}.tt`, name: 'Thủ trưởng', unit: code, roles: ['head'], from: '2010-01-01' },
        ]),
      ],
    },
    programme: {
      number,
      title: 'Chương trình thử',
      signedOn: '2018-01-02',
      period: { from: '2018-01-02', until: '2018-12-31' },
      parties: bodies.map((unit) => ({ unit, secretariat: 'BDV', signer: 'Trưởng ban' })),
      contents: [
        {
          number: 1,
          title: 'Nội dung',
          tasks: [{ number: '1.1', title: 'Nhiệm vụ', lead: codes[0], output: 'Báo cáo' }],
        },
      ],
      forms: [
        {
          code: 'quy',
          name: 'Biểu quý',
          fields: [
            { key: 'meetings', label: 'Số cuộc', type: 'number', required: true, min: 0, aggregate: 'sum' },
            { key: 'share', label: 'Tỷ lệ', type: 'percent', aggregate: 'average' },
            { key: 'note', label: 'Ghi chú', type: 'text' },
          ],
        },
      ],
      reporting: [
        {
          code: 'quy',
          name: 'Báo cáo quý',
          form: 'quy',
          nothingToReport: true,
          period: {
            kind: 'quarter',
            cutOffDay: 14,
            opens: { workingDays: -5, from: 'cut-off' },
            due: { workingDays: 3, from: 'cut-off' },
            lock: { workingDays: 8, from: 'due' },
          },
        },
      ],
      reminders: {
        rungs: [
          { code: 'truoc-2', workingDays: -2, to: ['officer'], at: '08:00' },
          { code: 'han', workingDays: 0, to: ['officer'], at: '08:00' },
          { code: 'sau-1', workingDays: 1, to: ['officer', 'head'], at: '08:00' },
          { code: 'sau-3', workingDays: 3, to: ['secretariat'], at: '08:00' },
          { code: 'sau-5', workingDays: 5, to: ['urging-letter'], at: '08:00' },
        ],
      },
    },
  });
  const read = readProgrammeFile(text, 'small-programme.json');
  if ('faults' in read) throw new Error(`the test's own programme is faulty: ${JSON.stringify(read.faults)}`);
  return read.file;
}
