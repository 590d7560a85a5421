import { PARTY_STYLE } from '../house-style/party-style.js';
import { blocksOf } from '../model/paper.js';
import { wordsOfPaper } from '../model/words-of-paper.js';
import { type CoverLetter, coverLetterPaper } from './cover-letter.js';
import { samplePacket } from './sample-packet.js';

const DIGEST = 'c'.repeat(64);
const letter: CoverLetter = {
  content: samplePacket(3, 1),
  coverNote:
    'Văn phòng kính trình lãnh đạo hai bên hồ sơ tổng kết năm.\nHồ sơ do hệ thống tự tổng hợp từ báo cáo đã chấp nhận.',
  decisions: ['Việc một.', 'Việc hai.'],
  releasedAt: '2020-01-03T15:20:00.000+07:00',
  office: 'Văn phòng Ban Dân vận Trung ương',
  signer: 'Trần Văn B',
  post: 'Chánh Văn phòng',
  publicKey: 'MCowBQYDK2VwAyEA',
  enclosed: [{ name: '02-bao-cao-tong-hop.pdf', size: 1234, sha256: DIGEST }],
};

test('it says what is to be decided, what is enclosed under which digest, and bears the public key', () => {
  const said = wordsOfPaper(coverLetterPaper(letter));
  expect(said).toMatch(
    /V\/v trình hồ sơ tổng kết năm 2019[\s\S]*Văn phòng kính trình[\s\S]*Việc một\.[\s\S]*Việc hai\./,
  );
  expect(said).toMatch(/02-bao-cao-tong-hop\.pdf \| Báo cáo tổng hợp \| 1\.234 \| c{32}\nc{32}/);
  expect(said).toContain('MCowBQYDK2VwAyEA');
  expect(said).toContain('Chánh Văn phòng Trần Văn B');
});

test('it goes to those who signed for the parties; a recipient makes it that one’s own copy', () => {
  const [everybody, own] = [
    coverLetterPaper(letter),
    coverLetterPaper(letter, {}, { name: 'Nguyễn Thị A', post: 'Trưởng Ban Dân vận Trung ương' }),
  ];
  expect(blocksOf(everybody).find(({ kind }) => kind === 'addressees')).toMatchObject({
    to: ['Người đứng đầu Ban Dân vận Trung ương', 'Người đứng đầu Ban cán sự đảng Chính phủ'],
  });
  expect(everybody.footer).toBeUndefined();
  expect(blocksOf(own).find(({ kind }) => kind === 'addressees')).toMatchObject({
    to: ['Nguyễn Thị A, Trưởng Ban Dân vận Trung ương'],
  });
  expect(own.footer).toBe('Bản gửi Nguyễn Thị A, Trưởng Ban Dân vận Trung ương');
});

test('a recipient known by the post alone is named once', () => {
  const post = 'Trưởng Ban Dân vận Trung ương';
  expect(coverLetterPaper(letter, {}, { name: post, post }).footer).toBe(`Bản gửi ${post}`);
});

test('number, symbol and style are the office’s to enter; until then they stay open', () => {
  expect(blocksOf(coverLetterPaper(letter))[0]).toMatchObject({ number: null, symbol: null, date: '2020-01-03' });
  const entered = coverLetterPaper(letter, { style: PARTY_STYLE, number: '12', symbol: 'CV/VPBDVTW' });
  expect(blocksOf(entered)[0]).toMatchObject({ number: '12', symbol: 'CV/VPBDVTW' });
  expect(entered.style.code).toBe('party');
});

test('with nothing to decide it says so', () => {
  expect(wordsOfPaper(coverLetterPaper({ ...letter, decisions: [] }))).toContain('Không có việc nào cần quyết định.');
});
