import type { MailLink, MailMessage, MailPart } from './mail-message.js';

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const FONT = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

// Mail programs that take no style sheet have the inline styles; those that do can also show the mail on a dark screen.
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.page{background:#15181c!important}.card{background:#20252b!important;border-color:#3a424b!important}
.text{color:#e8eaed!important}.quiet{color:#aeb6bf!important}.rule{border-color:#3a424b!important}.link{color:#8ab4f8!important}.button{background:#8ab4f8!important;color:#10151b!important}}
@media (max-width:480px){.card{padding:18px 16px!important}}`;

/** The mail as one frame of HTML: tables and inline styles, nothing fetched from anywhere, everything told escaped. */
export function mailHtml({ locale, subject, opening, parts, link, footer }: MailMessage): string {
  const rows = [
    ...(opening
      ? [row(`<p class="quiet" style="margin:0 0 16px;color:#5b6670;font-size:14px">${escapeHtml(opening)}</p>`)]
      : []),
    ...parts.map((part, index) => row(partHtml(part, index > 0))),
    row(
      `<a class="button" href="${escapeHtml(link.address)}" style="display:inline-block;margin:6px 0 18px;padding:10px 18px;border-radius:6px;background:#0b57a4;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(link.label)}</a>`,
    ),
    row(
      `<p class="quiet rule" style="margin:0;padding-top:12px;border-top:1px solid #d9dee3;color:#5b6670;font-size:13px">${escapeHtml(footer)}</p>`,
    ),
  ];
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title><style>${DARK}</style></head>
<body class="page" style="margin:0;padding:0;background:#eef1f4">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eef1f4"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td class="card" align="left" style="padding:24px 28px;background:#ffffff;border:1px solid #d9dee3;border-radius:8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${rows.join('\n')}
</table>
</td></tr></table>
</td></tr></table>
</body></html>
`;
}

const row = (html: string) =>
  `<tr><td class="text" align="left" style="${FONT};font-size:16px;line-height:1.5;color:#1c2126">${html}</td></tr>`;

function partHtml({ heading, lines, link }: MailPart, ruled: boolean): string {
  const rule = ruled ? 'margin-top:8px;padding-top:16px;border-top:1px solid #d9dee3;' : '';
  const title = `<h1 class="text rule" style="margin:0 0 10px;${rule}${FONT};font-size:18px;line-height:1.35;font-weight:600;color:#1c2126;overflow-wrap:anywhere">${escapeHtml(heading)}</h1>`;
  return [title, ...lines.map(lineHtml), ...(link ? [linkHtml(link)] : [])].join('\n');
}

/** A quiet link below one of several things; the button stays the mail's only one. */
const linkHtml = ({ label, address }: MailLink) =>
  `<p class="text" style="margin:0 0 12px"><a class="link" href="${escapeHtml(address)}" style="color:#0b57a4;font-weight:600">${escapeHtml(label)}</a></p>`;

/** A line of a numbered list stands closer to the next one, and its second row below its words. */
function lineHtml(line: string): string {
  const listed = /^\d+\. /.test(line);
  const style = listed ? 'margin:0 0 4px;padding-left:20px;text-indent:-20px' : 'margin:0 0 12px';
  return `<p class="text" style="${style};color:#1c2126;overflow-wrap:anywhere">${escapeHtml(line)}</p>`;
}
