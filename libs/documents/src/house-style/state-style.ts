import type { HouseStyle } from './house-style.js';

/** Decree 30/2020/NĐ-CP, annex I: papers of State bodies. */
export const STATE_STYLE: HouseStyle = {
  code: 'state',
  name: 'Văn bản hành chính (Nghị định 30/2020/NĐ-CP)',
  source: 'Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I',
  validFrom: '2020-03-05',
  confirmed: true,
  font: 'Times New Roman',
  page: { top: 20, bottom: 20, left: 30, right: 15 },
  motto: [
    { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam', size: 13, bold: true, capitals: true },
    { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true, ruleShare: 1 },
  ],
  superior: { size: 13, capitals: true },
  issuer: { size: 13, bold: true, capitals: true, ruleShare: 0.4 },
  number: { size: 13, label: 'Số: ', joint: '/', zero: true },
  placeAndDate: { size: 13, italic: true },
  type: { size: 14, bold: true, capitals: true },
  summary: { size: 14, bold: true, ruleShare: 0.4 },
  about: { size: 12 },
  addressees: { size: 14 },
  body: { size: 14, firstLine: 12.7, between: 6, lines: { times: 1.15 } },
  headings: [
    { size: 14, bold: true, capitals: true },
    { size: 14, bold: true },
    { size: 14, bold: true, italic: true },
    { size: 13, bold: true },
  ],
  table: { normal: 12, small: 10, matrix: 8 },
  authority: { size: 13, bold: true, capitals: true },
  post: { size: 13, bold: true, capitals: true },
  signer: { size: 14, bold: true },
  recipients: { heading: { size: 12, bold: true, italic: true }, label: 'Nơi nhận:', list: { size: 11 } },
  pageNumber: { size: 13, firstPage: false },
  end: './.',
  authorities: { onBehalf: 'TM.', forHead: 'KT.', byOrder: 'TL.', authorised: 'TUQ.', acting: 'Q.' },
};
