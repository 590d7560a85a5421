import { lineIsStamp, nameSaysSecret, phraseSaysSecret } from './secrecy-words.js';

test.each([
  ['Báo cáo TỐI MẬT.pdf', true],
  ['mật.docx', true],
  ['05-BC (Mật).pdf', true],
  ['Ba\u0301o ca\u0301o mâ\u0323t.pdf', true],
  ['toi-mat.pdf', true],
  ['bao_cao_tuyet_mat_2018.pdf', true],
  ['bao-cao-mat.pdf', true],
  ['MAT.pdf', true],
  ['toimat.pdf', true],
  ['bao-cao-mat-tran-to-quoc.pdf', false],
  ['giai phong mat bang.xlsx', false],
  ['mat-do-dan-so.xlsx', false],
  ['Luật Bảo vệ bí mật nhà nước.pdf', false],
  ['bi-mat-nha-nuoc.pdf', false],
  ['mật khẩu wifi.txt', false],
  ['nuôi ong lấy mật ong.pdf', false],
  ['format.docx', false],
  ['bao-cao-quy-1.pdf', false],
])('the name %s says secret: %s', (name, expected) => expect(nameSaysSecret(name)).toBe(expected));

test.each([
  ['Báo cáo (Mật)', true],
  ['Tuyệt mật', true],
  ['Công tác bảo vệ bí mật nhà nước', false],
  ['Mật độ dân số', false],
  ['Mat', false],
])('the title %s says secret: %s', (text, expected) => expect(phraseSaysSecret(text)).toBe(expected));

test.each([
  ['MẬT', true],
  ['  TỐI   MẬT ', true],
  ['TUYỆT MẬT', true],
  ['Độ mật: MẬT', true],
  ['TÔ\u0301I MÂ\u0323T', true],
  ['Mật', false],
  ['BÍ MẬT', false],
  ['QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC', false],
  ['MẬT ONG', false],
])('the line %s is a stamp: %s', (line, expected) => expect(lineIsStamp(line)).toBe(expected));
