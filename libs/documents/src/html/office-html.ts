import type { HouseStyle, RuledSetting } from '../house-style/house-style.js';
import { baseLines, numberLine, placeAndDateLine, recipientLines } from '../house-style/office-lines.js';
import { type Html, html } from '../html.js';
import type { Addressees, Bases, Foot, Letterhead, Signature, TypeAndSummary } from '../model/block.js';
import type { Anchors } from './anchors.js';
import { inlineHtml, textHtml } from './inline-html.js';

/** A number of so many letters stands in one line beside place and date. */
const ONE_LINE = 32;

/** The head of an office's paper: who issues it beside the nation's or the Party's name, number beside place and date. */
export function letterheadHtml(block: Letterhead, style: HouseStyle): Html {
  const number = numberLine(style, block);
  return html`<header class="letterhead">
<div class="issuers">${block.issuers.map(
    ({ superior, name }) =>
      html`${superior !== undefined && html`<p class="superior">${textHtml(superior)}</p>`}<p class="issuer">${textHtml(name)}</p>`,
  )}${below(style.issuer, 'issuer-rule')}</div>
<div class="motto">${style.motto.map(
    (line, at) => html`<p class="motto-${at + 1}">${line.text}${below(line, `motto-rule-${at + 1}`)}</p>`,
  )}</div>
<div class="number"><p class="${number.length <= ONE_LINE ? 'short' : 'long'}">${textHtml(number)}</p>${
    block.about !== undefined && html`<p class="about">${textHtml(block.about)}</p>`
  }</div>
<p class="place-and-date">${textHtml(placeAndDateLine(block))}</p>
</header>`;
}

/** What stands under a line of letters: a rule, or a mark. */
const below = ({ ruleShare, below: mark }: RuledSetting, name: string): Html =>
  html`${ruleShare !== undefined && html`<span class="under ${name}"></span>`}${
    mark !== undefined && html`<span class="under-mark">${mark}</span>`
  }`;

/** `KẾ HOẠCH` and what it is about; the first of a paper is its title. */
export function typeHtml(
  { type, summary, note }: TypeAndSummary,
  style: HouseStyle,
  first: boolean,
  anchors: Anchors,
): Html {
  const words = html`${type !== '' && html`<span class="type">${textHtml(type)}</span>`} <span class="summary">${inlineHtml(summary, anchors)}</span>`;
  return html`<div class="title">${first ? html`<h1>${words}</h1>` : html`<p class="another">${words}</p>`}${below(style.summary, 'summary-rule')}${
    note !== undefined && html`<p class="under-summary">${inlineHtml(note, anchors)}</p>`
  }</div>`;
}

/** One addressee in a line, several below each other. */
export function addresseesHtml({ to }: Addressees, style: HouseStyle): Html {
  if (to.length === 0) return html``;
  if (to.length === 1) return html`<p class="addressees one">Kính gửi: ${textHtml(to[0]!)}</p>`;
  return html`<div class="addressees"><p>Kính gửi:</p><ul>${recipientLines(to, style.recipients.between).map(
    (line) => html`<li>${textHtml(line)}</li>`,
  )}</ul></div>`;
}

export const basesHtml = (block: Bases, anchors: Anchors): Html =>
  html`${baseLines(block).map((item) => html`<p class="basis">${inlineHtml(item, anchors)}</p>`)}`;

/** Recipients on the left, who signs on the right; two who sign stand side by side, the recipients below them. */
export function footHtml({ recipients, signatures }: Foot, style: HouseStyle): Html {
  const to =
    recipients.length > 0 &&
    html`<div class="recipients"><p class="recipients-head">${style.recipients.label}</p><ul>${recipientLines(
      recipients,
      style.recipients.between,
    ).map((line) => html`<li>${textHtml(line)}</li>`)}</ul></div>`;
  const signed = signatures.map(signatureHtml);
  return signatures.length > 1
    ? html`<div class="foot joint">${signed}${to}</div>`
    : html`<div class="foot">${to || html`<div></div>`}${signed}</div>`;
}

const signatureHtml = ({ authority, post, name, mark }: Signature): Html =>
  html`<div class="signature">${authority.map((line) => html`<p class="authority">${textHtml(line)}</p>`)}${
    post !== '' && html`<p class="post">${textHtml(post)}</p>`
  }<p class="room">${textHtml(mark ?? '')}</p>${name !== null && html`<p class="signer">${textHtml(name)}</p>`}</div>`;
