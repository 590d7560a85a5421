import { wordsOfPaper } from '../model/words-of-paper.js';
import { changesPaper } from './changes-paper.js';
import { packetChanges } from './packet-changes.js';
import { samplePacket } from './sample-packet.js';

const SEAL = { contentSha256: 'c'.repeat(64), publicKey: 'k'.repeat(43) };
const frozen = samplePacket(5, 2);
const unchanged = packetChanges(frozen, { ...frozen, frozenAt: '2020-02-01T08:00:00.000+07:00' });
const unit = { code: 'U02', name: 'Ban Dân vận Tỉnh uỷ 02' };

test('nothing changed: every kind of change says so', () => {
  const said = wordsOfPaper(changesPaper(unchanged, frozen, SEAL));
  expect(said.match(/^Không có/gm)).toHaveLength(5);
  expect(said).toContain('Từ 8 giờ 00 ngày 2/1/2020 đến 8 giờ 00 ngày 1/2/2020');
});

test('what was frozen stands beside what it would be now, for every kind of change', () => {
  const figure = { figure: 'BM-QUY/doi-thoai', label: 'Cuộc đối thoại', before: 1200, after: null };
  const said = wordsOfPaper(
    changesPaper(
      {
        ...unchanged,
        figures: [figure],
        corrections: [
          {
            round: '2019-Q1',
            unit,
            versionBefore: 1,
            versionAfter: 2,
            acceptedAt: '2020-01-20T09:00:00.000+07:00',
            figures: [figure],
          },
          {
            round: '2019-Q2',
            unit,
            versionBefore: 2,
            versionAfter: 3,
            acceptedAt: '2020-01-21T09:00:00.000+07:00',
            figures: [],
          },
        ],
        reports: [
          {
            round: '2019-Q1',
            unit,
            before: 'missing',
            status: 'accepted',
            timely: false,
            version: 1,
            acceptedAt: '2020-01-22T09:00:00.000+07:00',
          },
        ],
        extensions: [
          {
            round: '2019-Q1',
            unit,
            ordinal: 1,
            decision: 'granted',
            reason: 'Chờ số liệu',
            dueOriginal: '2019-03-20',
            due: '2019-03-27',
            decidedAt: '2020-01-23T09:00:00.000+07:00',
          },
        ],
        directions: [
          { direction: 'D-3', to: unit, before: null, after: 'answered', answeredAt: '2020-01-24T09:00:00.000+07:00' },
        ],
      },
      frozen,
      SEAL,
    ),
  );
  for (const words of [
    'Cuộc đối thoại [BM-QUY/doi-thoai] | 1.200 | –',
    'Quý I năm 2019 | 1 → 2 | Cuộc đối thoại: 1.200 → –\nChấp nhận ngày 20/1/2020',
    'Chỉ lời văn, không có số liệu nào thay đổi.',
    'Chưa gửi | Được chấp nhận, gửi muộn, ngày 22/1/2020',
    '“Chờ số liệu” | Ngày 23/1/2020: đồng ý; hạn 27/3/2019 (ban đầu 20/3/2019)',
    'D-3 | Ban Dân vận Tỉnh uỷ 02 | Chưa có | √ Đã trả lời, ngày 24/1/2020',
  ]) {
    expect(said).toContain(words);
  }
});
