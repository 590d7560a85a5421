import type { Edxml } from './edxml.js';

/** A made-up paper between two offices, with a file: for tests. */
export const SAMPLE_EDXML: Edxml = {
  documentId: '000.00.19.H29,2024/01/15,12/TB-BDVTU',
  from: {
    id: '000.00.19.H29',
    inCharge: 'Tỉnh ủy Vĩnh Lộc',
    name: 'Ban Dân vận Tỉnh ủy',
    address: 'Số 1 đường Trần Phú',
    email: 'bandanvan@vinhloc.example',
    telephone: '0210 000 000',
    fax: null,
    website: null,
  },
  to: [
    {
      id: '000.00.07.H29',
      inCharge: null,
      name: 'Sở Nội vụ',
      address: null,
      email: null,
      telephone: null,
      fax: null,
      website: null,
    },
  ],
  number: '12',
  symbol: 'TB-BDVTU',
  place: 'Vĩnh Lộc',
  date: '2024-01-15',
  typeName: 'Thông báo',
  subject: 'Kết luận Hội nghị tổng kết năm 2023',
  content: 'Thông báo kết luận & nhiệm vụ năm 2024',
  signer: { competence: 'K/T Trưởng ban', position: 'Phó Trưởng ban', name: null },
  dueDate: '2024-02-01',
  toPlaces: ['Như trên', 'Lưu: VT'],
  other: { priority: 0, sphere: null, typist: null, copies: 2, pages: 3, appendixes: ['Phụ lục I'] },
  responseFor: [{ organId: '000.00.07.H29', code: '5/CV-SNV', date: '2024-01-03', documentId: null }],
  trace: [{ organId: '000.00.19.H29', at: '2024-01-15T16:30:05+07:00' }],
  files: [
    {
      name: 'thông-báo.pdf',
      contentType: 'application/pdf',
      description: 'Văn bản ký số',
      bytes: Buffer.from('%PDF-1.7 …'),
    },
  ],
};
