import { TONES } from '../docx/tones.js';
import type { HouseStyle, RuledSetting, Setting } from '../house-style/house-style.js';
import type { Tone } from '../model/inline.js';

/** The class of a column that takes so many hundredths of the width. */
export const widthClass = (hundredths: number) => `w${Math.min(100, Math.max(1, Math.round(hundredths)))}`;

const WIDTHS = Array.from({ length: 100 }, (_, at) => `.w${at + 1}{width:${at + 1}%}`).join('');

/** A single line of Times New Roman, in its own size. */
const SINGLE_LINE = 1.149;

/** The style sheet of a page in the house style; `footer` stands at the foot of every page that is printed. */
export function pageStyle(style: HouseStyle, footer: string): string {
  const { page, body, table, pageNumber } = style;
  const face = `${cssText(style.font)}, "Times New Roman", Tinos, "Liberation Serif", serif`;
  const margins = `${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm`;
  const lines = 'times' in body.lines ? (body.lines.times * SINGLE_LINE).toFixed(2) : `${body.lines.exactly}pt`;
  const number = `@top-center { content: counter(page); font: ${pageNumber.size}pt ${face}; }`;
  const foot = footer === '' ? '' : `@bottom-center { content: ${cssText(footer)}; font: 9pt ${face}; color: #333; }`;
  return `
@page { size: A4; margin: ${margins}; ${number} ${foot} }
@page turned { size: A4 landscape; margin: ${margins}; }
${pageNumber.firstPage ? '' : '@page :first { @top-center { content: none; } }'}
:root { color-scheme: light; }
* { box-sizing: border-box; }
html { font: ${body.size}pt/${lines} ${face}; color: #000; background: #e4e4e4; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; }
main > section, body > footer { width: 210mm; max-width: 100%; margin: 8mm auto; padding: ${margins}; background: #fff; overflow-wrap: anywhere; }
main > section.turned { width: 297mm; }
body > footer { padding-top: 0; padding-bottom: 0; background: none; font-size: 9pt; color: #333; text-align: center; }
${BASICS}
p { margin: 0 0 ${body.between}pt; }
p.body, p.basis, li { text-align: justify; }
p.body { text-indent: ${body.firstLine}mm; }
p.basis { text-indent: ${body.firstLine}mm; font-style: italic; }
p.note { font-size: ${body.size - 2}pt; }
ul, ol { margin: 0 0 ${body.between}pt; padding: 0 0 0 ${body.firstLine + 6}mm; }
.small { font-size: max(7pt, 1em - 2pt); }
figcaption { font-size: ${body.size - 1}pt; }
table { font-size: ${table.normal}pt; }
table.small { font-size: ${table.small}pt; }
table.matrix { font-size: ${table.matrix}pt; }
${letters('.superior', style.superior)}${letters('.issuer', style.issuer)}${letters('.number', style.number)}
${style.motto.map((line, at) => letters(`.motto-${at + 1}`, line) + rule(`.motto-rule-${at + 1}`, line)).join('')}
${rule('.issuer-rule', style.issuer)}${rule('.summary-rule', style.summary)}
${letters('.place-and-date', style.placeAndDate)}${letters('.type', style.type)}${letters('.summary', style.summary)}
${letters('.about', style.about)}${letters('.addressees', style.addressees)}
${style.headings.map((setting, at) => letters(`:is(h2, h3, h4, h5).level-${at + 1}`, setting)).join('')}
${letters('.authority', style.authority)}${letters('.post', style.post)}${letters('.signer', style.signer)}
${letters('.recipients-head', style.recipients.heading)}${letters('.recipients', style.recipients.list)}
${(Object.keys(TONES) as Tone[]).map((tone) => `.tone.${tone} { color: #${TONES[tone].letters}; } .ground.${tone} { background: #${TONES[tone].ground}; }`).join('\n')}
${WIDTHS}
${PRINT}
${SCREENS}`;
}

/** Letters as the setting has them; what it does not ask for is plain. */
const letters = (selector: string, { size, bold, italic, underline, capitals }: Setting): string =>
  `${selector} { font-size: ${size}pt; font-weight: ${bold ? 'bold' : 'normal'}; font-style: ${italic ? 'italic' : 'normal'};${
    underline ? ' text-decoration: underline;' : ''
  }${capitals ? ' text-transform: uppercase;' : ''} }\n`;

const rule = (selector: string, { ruleShare }: RuledSetting): string =>
  ruleShare === undefined ? '' : `${selector} { width: ${ruleShare * 100}%; }\n`;

/** Words in a style sheet: everything but letters and figures is written as its number, so that nothing can end them. */
const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

const BASICS = `
a { color: inherit; text-decoration: underline dotted; }
.letterhead { display: grid; grid-template-columns: 4fr 6fr; column-gap: 4mm; text-align: center; line-height: 1.2; margin-bottom: 6mm; }
.letterhead p { margin: 0; text-wrap: balance; }
.letterhead .number, .place-and-date { padding-top: 2mm; }
.motto p { display: table; margin: 0 auto; }
.number p.short, .motto p { white-space: nowrap; }
.under { display: block; border-top: 0.75pt solid #000; margin: 2pt auto 0; }
.under-mark { display: block; text-align: center; line-height: 1; }
.title { text-align: center; margin: 0 0 5mm; }
.title h1, .title .another { margin: 0; font: inherit; text-wrap: balance; }
.type, .summary { display: block; line-height: 1.3; }
.title .under.summary-rule { margin-top: 4pt; }
.title .under-summary { font-style: italic; margin: 4pt 0 0; }
.addressees { margin-bottom: 5mm; }
.addressees.one { text-align: center; }
div.addressees { margin-left: 16%; }
div.addressees p { margin: 0; }
.addressees ul, .recipients ul { list-style: none; margin: 0; padding-left: 1em; text-indent: -0.6em; }
.addressees ul { padding-left: 5.6em; }
.addressees li, .recipients li { text-align: left; }
h2, h3, h4, h5 { margin: 4mm 0 2mm; line-height: 1.3; break-after: avoid; text-wrap: pretty; }
.annex { text-align: center; }
.annex .head-number { display: block; }
p.centre { text-align: center; } p.right { text-align: right; }
p.none { font-style: italic; color: #333; }
.keep { break-after: avoid; }
@counter-style letters { system: extends lower-alpha; suffix: ") "; }
ul.list-dash { list-style: "- "; } ol.list-number { list-style: decimal; } ol.list-letter { list-style: letters; }
blockquote { break-inside: avoid-page; margin: 0 0 6pt 6mm; padding-left: 3mm; border-left: 1.5pt solid #999; }
blockquote p { margin: 0; }
blockquote footer { font-size: 0.85em; color: #333; }
table { border-collapse: collapse; width: 100%; margin: 0 0 4mm; line-height: 1.25; overflow-wrap: break-word; }
caption { text-align: left; font-weight: bold; margin-bottom: 1.5mm; }
th, td { border: 0.5pt solid #555; padding: 2.5pt 4pt; vertical-align: top; text-align: left; }
thead th { background: #f0f0f0; text-align: center; vertical-align: middle; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tbody th { background: #f8f8f8; }
.strong, .strong td { font-weight: bold; }
td.centre, th.centre { text-align: center; } td.right, th.right { text-align: right; }
td.right { font-variant-numeric: tabular-nums; }
table.matrix th, table.matrix td { padding: 1pt 2pt; }
table.bare th, table.bare td { border: 0; background: none; }
.tone { font-weight: bold; } td.tone, .matrix .tone { font-weight: inherit; }
.ground { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
figure { margin: 0 0 4mm; text-align: center; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figure svg text { font-family: inherit; }
figcaption { font-style: italic; margin-top: 1mm; break-before: avoid; text-wrap: balance; }
.foot { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6mm; margin-top: 8mm; break-inside: avoid; line-height: 1.25; }
.foot p { margin: 0; }
:has(+ .foot) { break-after: avoid; }
.signature { text-align: center; }
.signature p { text-wrap: balance; }
.signature .room { min-height: 22mm; display: grid; align-items: center; font-style: italic; }
.joint .recipients { grid-column: 1; margin-top: 6mm; }
.contents { margin: 0 0 5mm; }
.contents-title { text-align: center; font-weight: bold; text-transform: uppercase; }
.contents ul { list-style: none; padding: 0; margin: 0; }
.contents li { text-align: left; margin-bottom: 2pt; }
.contents .level-2 { padding-left: 8mm; }
.contents a { text-decoration: none; }
hr { border: 0; border-top: 0.75pt solid #000; margin: 4mm 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.draft { position: fixed; inset: 0; display: grid; place-items: center; pointer-events: none; z-index: 1; }
.draft span { font-size: 84pt; font-weight: bold; white-space: nowrap; color: #000; opacity: 0.08; transform: rotate(-45deg); }`;

const PRINT = `
@media print {
html { background: none; }
main > section { width: auto; margin: 0; padding: 0; }
main > section + section, .page-break { break-before: page; }
main > section.turned { page: turned; }
body > footer { display: none; }
a, .contents a { text-decoration: none; }
.scroll { overflow: visible; }
}`;

/** On a phone letters stand one below the other; tables and pictures are moved from side to side, not made smaller. */
const SCREENS = `
@media screen {
.scroll { overflow-x: auto; }
.page-break { border-top: 1px dashed #bbb; margin: 6mm 0; }
a:focus-visible { outline: 2px solid #1f4e79; outline-offset: 2px; }
:target { background: #fff6d6; }
}
@media screen and (prefers-color-scheme: dark) { html { background: #2b2b2b; } body > footer { color: #ddd; } }
@media screen and (max-width: 220mm) {
main > section, main > section.turned { width: auto; margin: 0; padding: 8mm 5mm; }
main > section + section { border-top: 3mm solid #e4e4e4; }
table.many { min-width: 150mm; } table.many.matrix { min-width: 200mm; }
figure svg { max-width: none; } figure .scroll { text-align: left; }
}
@media screen and (max-width: 150mm) {
html { font-size: 12.5pt; }
.letterhead, .foot { grid-template-columns: 1fr; row-gap: 4mm; }
.motto p { white-space: normal; }
.letterhead .motto { order: -1; }
.signature { order: -1; }
p.body, p.basis, li { text-align: left; }
p.body, p.basis { text-indent: 6mm; }
ul, ol { padding-left: 8mm; }
div.addressees { margin-left: 0; }
.draft span { font-size: 48pt; }
}`;
