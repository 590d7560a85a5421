import { STATE_STYLE } from '../house-style/state-style.js';
import type { Block } from '../model/block.js';
import { small } from '../model/inline.js';
import type { Paper } from '../model/paper.js';
import { heading, nothing, paragraph, writtenText } from '../model/write.js';
import { officePaper, type PaperFrame } from '../papers/paper-frame.js';
import { figure, moment } from '../vietnamese.js';
import type { PacketContent } from './packet-content.js';
import { reviewTitle } from './packet-words.js';
import { numberCell, placeColumn, tableOf } from './table-of.js';

/** What the cover letter needs besides the frozen packet. */
export interface CoverLetter {
  readonly content: PacketContent;
  readonly coverNote: string;
  /** Three at most. */
  readonly decisions: readonly string[];
  /** ISO 8601 with +07:00. */
  readonly releasedAt: string;
  /** The office that releases it, and the one who heads it. */
  readonly office: string;
  readonly signer: string;
  /** The signer's post where it is known. */
  readonly post?: string;
  /** The public half of the installation's Ed25519 key, as text. */
  readonly publicKey: string;
  readonly enclosed: readonly EnclosedFile[];
}

interface EnclosedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** Whose copy it is; a post alone where the office knows no name. */
export interface Recipient {
  readonly name: string;
  readonly post: string;
}

/** What a file of a packet is, by the beginning of its name; the first that fits. */
const FILES: readonly (readonly [beginning: string, what: string])[] = [
  ['01-tom-tat', 'Tóm tắt một trang'],
  ['02-bao-cao-tong-hop', 'Báo cáo tổng hợp'],
  ['03-bieu-do', 'Biểu đồ'],
  ['04-tinh-hinh', 'Tình hình thực hiện'],
  ['05-nguon', 'Nguồn của từng số liệu'],
  ['pl-', 'Phụ lục từng đơn vị'],
  ['ho-so', 'Hồ sơ để đọc và in'],
  ['packet.json', 'Nội dung gốc'],
  ['lineage.csv', 'Nguồn của từng số liệu, từng dòng'],
  ['manifest', 'Danh mục và mã kiểm tra'],
];

/**
 * The letter with which the head of office sends the packet up, in the house style of that office: what is to be decided
 * and what is enclosed. Number, symbol and place are the office's to enter; a recipient makes it that one's own copy.
 */
export function coverLetterPaper(letter: CoverLetter, frame: Partial<PaperFrame> = {}, recipient?: Recipient): Paper {
  const { content, releasedAt, office, signer, post } = letter;
  const title = `trình hồ sơ ${reviewTitle(content.review)}`;
  const whole: PaperFrame = {
    style: STATE_STYLE,
    issuers: [{ name: office }],
    number: null,
    symbol: null,
    place: null,
    date: releasedAt.slice(0, 10),
    addressees: content.programme.parties.map((party) => party.signer),
    recipients: ['Như trên', 'Lưu: VT'],
    signatures: [{ authority: [], post: post ?? 'Thủ trưởng cơ quan thường trực', name: signer }],
    draft: false,
    made: releasedAt,
    texts: {},
    ...frame,
    ...(recipient && { addressees: [recipientName(recipient)] }),
  };
  const paper = officePaper(whole, {
    title: `Công văn ${title} – ${content.programme.number}`,
    about: `V/v ${title}`,
    blocks: body(letter),
    annexes: [{ blocks: enclosed(letter) }],
  });
  return recipient ? { ...paper, footer: `Bản gửi ${recipientName(recipient)}` } : paper;
}

const recipientName = ({ name, post }: Recipient) => (name === '' || name === post ? post : `${name}, ${post}`);

function body({ content, coverNote, decisions, enclosed: files }: CoverLetter): Block[] {
  const { programme, review, frozenAt } = content;
  return [
    ...writtenText(coverNote),
    paragraph(
      `Hồ sơ ${reviewTitle(review)} của Chương trình phối hợp số ${programme.number} gồm ${figure(files.length)} tệp, số liệu chốt lúc ${moment(frozenAt)}; danh mục và mã kiểm tra của từng tệp ở phụ lục kèm theo.`,
    ),
    heading(2, 'Việc cần quyết định'),
    ...(decisions.length === 0
      ? [nothing('Không có việc nào cần quyết định.')]
      : [{ kind: 'list' as const, mark: 'number' as const, items: decisions }]),
    paragraph('Kính trình xem xét, cho ý kiến chỉ đạo'),
  ];
}

function enclosed({ content, enclosed: files, publicKey, releasedAt }: CoverLetter): Block[] {
  return [
    heading(1, 'Phụ lục. Danh mục hồ sơ kèm theo', { annex: true }),
    tableOf<EnclosedFile>(
      [
        placeColumn(5),
        { head: 'Tệp', width: 25, cell: ({ name }) => name },
        {
          head: 'Nội dung',
          width: 20,
          cell: ({ name }) => FILES.find(([beginning]) => name.startsWith(beginning))?.[1] ?? '',
        },
        { head: 'Cỡ (byte)', width: 12, align: 'right', cell: ({ size }) => numberCell(size) },
        {
          head: 'Mã kiểm tra SHA-256',
          width: 38,
          cell: ({ sha256 }) => ({ content: small(inHalves(sha256)) }),
        },
      ],
      files,
      { size: 'small', sheet: 'Hồ sơ kèm theo' },
    ),
    paragraph(`Khoá công khai Ed25519 của hệ thống: ${publicKey}`, { as: 'note' }),
    paragraph(
      `Hồ sơ ${content.packet} phát hành trên hệ thống lúc ${moment(releasedAt)}. Kiểm tra hồ sơ ngoại tuyến bằng lệnh songhanh verify với tệp ZIP của hồ sơ.`,
      { as: 'note' },
    ),
  ];
}

/** A digest in two lines, so that it breaks where it may. */
const inHalves = (sha256: string) => `${sha256.slice(0, 32)}\n${sha256.slice(32)}`;
