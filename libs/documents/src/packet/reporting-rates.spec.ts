import { ratesByContent } from './reporting-rates.js';
import { fullSamplePacket } from './sample-full-packet.js';

const content = fullSamplePacket(12, 3);
const reports = content.units.flatMap(({ reports: own }) => own);
const count = (holds: (report: (typeof reports)[number]) => boolean) => reports.filter(holds).length;

test('a content is counted over the reports that were due in the rounds that ask for its figures', () => {
  expect(ratesByContent(content)).toEqual([
    {
      name: '1. Quán triệt và thực hiện các nghị quyết về công tác dân vận',
      due: 12 * 3,
      sent: count(({ status }) => status === 'accepted'),
      onTime: count(({ status, timely }) => status === 'accepted' && timely === true),
    },
  ]);
});

test('a report with nothing of that content in it is not counted as one', () => {
  const [first, ...others] = content.units;
  const silent = first!.reports.map((report) => ({
    ...report,
    accepted: report.accepted && { ...report.accepted, figures: { 'BM-QUY/tuyen-truyen': 3 } },
  }));
  const given = first!.reports.filter(({ accepted }) => accepted).length;
  const [before] = ratesByContent(content);
  const [after] = ratesByContent({ ...content, units: [{ ...first!, reports: silent }, ...others] });
  expect(after!.sent).toBe(before!.sent - given);
  expect(after!.due).toBe(before!.due);
});

test('without a consolidation, or without figures that feed a content, there is none', () => {
  expect(ratesByContent({ ...content, consolidation: null })).toEqual([]);
  expect(ratesByContent({ ...content, figures: [] })).toEqual([]);
});
