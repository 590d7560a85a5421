import { html } from '../html.js';
import { paper } from '../paper.js';
import { figure } from '../vietnamese.js';
import type { PacketContent } from './packet-content.js';
import { reviewTitle } from './packet-words.js';

/** What the cover letter needs besides the frozen packet. */
export interface CoverLetter {
  readonly content: PacketContent;
  readonly coverNote: string;
  /** Three at most. */
  readonly decisions: readonly string[];
  /** ISO 8601 with +07:00. */
  readonly releasedAt: string;
  /** The office that releases it, and the one who heads it: an office, not a name. */
  readonly office: string;
  readonly signer: string;
  readonly enclosed: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
}

/** What each file of a packet is. */
const FILES: Readonly<Record<string, string>> = {
  'ho-so.html': 'Hồ sơ để đọc và in',
  'packet.json': 'Nội dung gốc',
  'lineage.csv': 'Nguồn của từng số liệu',
  'manifest.json': 'Danh mục và mã kiểm tra',
};

/** `cong-van-trinh.html`: the letter with which the head of office sends the packet up; its number is entered by the office. */
export function coverLetter({
  content,
  coverNote,
  decisions,
  releasedAt,
  office,
  signer,
  enclosed,
}: CoverLetter): string {
  const [year, month, day] = releasedAt.slice(0, 10).split('-');
  const title = `Trình hồ sơ ${reviewTitle(content.review)}`;
  return paper(
    `${title} – ${content.programme.number}`,
    html`<header class="head">
<div><p class="body">${office}</p><div class="rule"></div><p>Số: ……………</p><p class="small">V/v trình hồ sơ ${reviewTitle(content.review)}</p></div>
<div><p class="when">………, ngày ${day} tháng ${month} năm ${year}</p></div>
</header>
<p class="about">Kính gửi: ${content.programme.parties.map(({ signer: to }, index) => html`${index > 0 && html`;<br>`}${to}`)}</p>
<p></p>
<p class="written">${coverNote}</p>
<h3>Việc cần quyết định</h3>
${
  decisions.length === 0
    ? html`<p>Không có việc nào cần quyết định.</p>`
    : html`<ol>${decisions.map((decision) => html`<li>${decision}</li>`)}</ol>`
}
<h3>Hồ sơ kèm theo</h3>
<table><thead><tr><th>Tệp</th><th>Nội dung</th><th>Cỡ (byte)</th><th>Mã kiểm tra SHA-256</th></tr></thead><tbody>${enclosed.map(
      ({ name, size, sha256 }) =>
        html`<tr><td class="code"><a href="${name}">${name}</a></td><td>${FILES[name] ?? ''}</td><td class="number">${figure(size)}</td><td class="digest">${sha256}</td></tr>`,
    )}</tbody></table>
<p>Kính trình./.</p>
<div class="sign"><div></div><div><p><b>${signer}</b></p><p class="small">Phát hành trên hệ thống lúc ${releasedAt.slice(11, 16)} ngày ${day}/${month}/${year}</p></div></div>`,
  );
}
