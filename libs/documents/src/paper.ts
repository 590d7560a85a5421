import { Html, html } from './html.js';

/** Times New Roman, or a face of the same measures where it is missing; A4 with the margins of Decree 30/2020/NĐ-CP. */
const STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 12pt "Times New Roman", serif; } }
@page :first { @top-center { content: none; } }
@page wide { size: A4 landscape; margin: 20mm 15mm 15mm 15mm; }
* { box-sizing: border-box; }
html { font: 13pt/1.35 "Times New Roman", Tinos, "Liberation Serif", serif; color: #000; background: #e8e8e8; }
body { margin: 8mm auto; padding: 20mm 15mm 20mm 30mm; width: 210mm; background: #fff; }
p { margin: 0 0 6pt; text-align: justify; }
a { color: inherit; text-decoration: underline dotted; }
.head { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; text-align: center; margin-bottom: 8mm; }
.head p { text-align: center; margin: 0; }
.head .body { font-weight: bold; text-wrap: balance; text-transform: uppercase; }
.head .rule { width: 35%; border-top: 0.75pt solid #000; margin: 2pt auto 0; }
.head .when { font-style: italic; }
h1 { font-size: 15pt; text-align: center; text-transform: uppercase; margin: 0; }
.about { text-align: center; font-weight: bold; margin: 2pt 0 0; }
.theme { text-align: center; font-style: italic; margin: 2pt 0 5mm; }
h2 { font-size: 14pt; text-transform: uppercase; margin: 9mm 0 3mm; break-after: avoid; }
h3 { font-size: 13pt; margin: 5mm 0 2mm; break-after: avoid; }
h4 { font-size: 13pt; font-style: italic; margin: 3mm 0 1mm; break-after: avoid; }
h5 { font-size: 12pt; margin: 2mm 0 1mm; break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: 0 0 3mm; font-size: 11.5pt; line-height: 1.25; }
caption { text-align: left; font-style: italic; margin-bottom: 1mm; }
th, td { border: 0.5pt solid #666; padding: 2pt 4pt; vertical-align: top; text-align: left; }
th { background: #f1f1f1; text-align: center; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td.number { text-align: right; white-space: nowrap; }
td.middle { text-align: center; }
.code, .unit h4 .small { white-space: nowrap; }
.small { font-size: 10pt; color: #333; }
.none { font-style: italic; color: #333; }
.light { font-weight: bold; white-space: nowrap; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.green { color: #12692d; } .amber { color: #8a5a00; } .red { color: #b00020; } .grey { color: #444; }
blockquote { margin: 0 0 5pt 6mm; padding-left: 3mm; border-left: 1.5pt solid #999; }
blockquote p { margin: 0; white-space: pre-line; }
cite { display: block; font-style: normal; font-size: 10.5pt; color: #333; }
.written { white-space: pre-line; }
.contents { columns: 2; padding-left: 6mm; margin: 0; font-size: 12pt; }
.wide { page: wide; padding-right: 0.3mm; }
.wide table { font-size: 10pt; }
.page { break-before: page; }
.unit { break-inside: avoid; }
.unit table { font-size: 10.5pt; }
.annex td:first-child { width: 32%; }
.sign { display: grid; grid-template-columns: 1fr 1fr; margin-top: 8mm; text-align: center; }
.sign p { text-align: center; text-wrap: balance; }
.digest { font: 8.5pt monospace; overflow-wrap: anywhere; }
footer { margin-top: 8mm; border-top: 0.5pt solid #999; padding-top: 2mm; font-size: 9pt; color: #333; overflow-wrap: anywhere; }
@media print { html { background: none; } body { margin: 0; padding: 0 0.75pt; width: auto; } a { text-decoration: none; } }
@media screen and (max-width: 220mm) { body { width: auto; margin: 0; padding: 6mm; } .wide, .scroll { overflow-x: auto; } }
`;

/** A whole paper: self-contained, without any script or outside address. */
export function paper(title: string, body: Html): string {
  const page = html`<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return `<!doctype html>\n${page.text}`;
}
