import { type Html, html } from '../html.js';
import { paper } from '../paper.js';
import { moment } from '../vietnamese.js';
import { consolidatedReport, quoteAnnex } from './consolidated-report.js';
import { directionTable, recognitionTables, taskTables } from './directions-and-tasks.js';
import { figureTable, sourceList } from './figure-tables.js';
import { frontPage } from './front-page.js';
import { inspectionTable, obstacleTables } from './obstacles-and-inspections.js';
import type { PacketContent } from './packet-content.js';
import { reviewTitle } from './packet-words.js';
import { deadlineTable, missingTable, reportingTable, roundTable } from './reporting-state.js';
import { unitAnnex } from './unit-annex.js';

interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly body: (content: PacketContent) => Html | false;
  /** Turned on its side for wide tables. */
  readonly wide?: boolean;
}

/** As many rounds as fit a page that stands upright. */
const UPRIGHT_ROUNDS = 3;

const SECTIONS: readonly Section[] = [
  { anchor: 'tong-hop', title: 'Báo cáo tổng hợp', body: consolidatedReport },
  { anchor: 'so-lieu', title: 'Số liệu theo đợt và cả kỳ', body: figureTable, wide: true },
  { anchor: 'bao-cao', title: 'Tình hình báo cáo', body: roundTable },
  { anchor: 'con-thieu', title: 'Đơn vị chưa báo cáo', body: missingTable },
  { anchor: 'thay-doi-han', title: 'Hạn gửi đã thay đổi', body: deadlineTable },
  { anchor: 'chi-dao', title: 'Ý kiến chỉ đạo, đề nghị và kết quả', body: directionTable },
  { anchor: 'nhiem-vu', title: 'Nhiệm vụ', body: taskTables },
  { anchor: 'kho-khan', title: 'Khó khăn, vướng mắc', body: obstacleTables },
  { anchor: 'kiem-tra', title: 'Kiểm tra, giám sát, khảo sát', body: inspectionTable },
  {
    anchor: 'ghi-nhan',
    title: 'Xếp loại, mô hình, khen thưởng',
    body: (content) =>
      content.ratings.length + content.models.length + content.commendations.length > 0 && recognitionTables(content),
  },
  { anchor: 'tung-don-vi', title: 'Phụ lục 1. Từng đơn vị trong từng đợt', body: reportingTable, wide: true },
  { anchor: 'don-vi', title: 'Phụ lục 2. Báo cáo của từng đơn vị', body: unitAnnex },
  { anchor: 'y-kien', title: 'Phụ lục 3. Nguyên văn ý kiến của đơn vị', body: quoteAnnex },
  { anchor: 'nguon', title: 'Phụ lục 4. Nguồn của từng số liệu', body: sourceList },
];

/** `ho-so.html`: the packet as people read it. `contentSha256` is that of `packet.json`, from which alone it is made. */
export function packetPaper(content: PacketContent, contentSha256: string): string {
  const sections = SECTIONS.flatMap((section) => {
    const body = section.body(content);
    return body ? [{ ...section, body }] : [];
  });
  const wide = content.rounds.length > UPRIGHT_ROUNDS;
  return paper(
    `Hồ sơ trình ${reviewTitle(content.review)} – ${content.programme.number}`,
    html`${frontPage(content)}
<h2 class="page">Trong hồ sơ</h2>
<ol class="contents">${sections.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>`)}</ol>
${sections.map(
  ({ anchor, title, body, wide: turned }) =>
    html`<section class="${wide && turned ? 'wide' : 'scroll'}" id="${anchor}"><h2>${title}</h2>
${body}
</section>`,
)}
<footer>Hồ sơ ${content.packet}, chương trình ${content.programme.number}, chốt lúc ${moment(content.frozenAt)}. Sau khi chốt không số liệu nào thay đổi; điều gì thay đổi về sau được liệt kê riêng.
Nội dung gốc: packet.json, SHA-256 ${contentSha256}.</footer>`,
  );
}
