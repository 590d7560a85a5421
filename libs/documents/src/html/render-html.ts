import { writable } from '../docx/letters.js';
import { Html, html } from '../html.js';
import { blocksOf, type Paper } from '../model/paper.js';
import { BlockWriter } from './blocks-html.js';
import { textHtml } from './inline-html.js';
import { pageStyle } from './page-style.js';

const DRAFT = { vi: 'Dự thảo', en: 'Draft' } as const;

/**
 * The paper as one page that needs nothing else: no script, no outside address, one style sheet within, so that it can be
 * opened from a disk, sent on, read on a phone and printed. It is well-formed XML too. The same paper gives the same text.
 */
export function renderHtml(paper: Paper): string {
  const { title, author, language, made, style, draft, sections } = paper;
  const footer = writable(paper.footer ?? '');
  const writer = new BlockWriter(paper);
  const titled = blocksOf(paper).some(({ kind }) => kind === 'type');
  const body = sections.map(
    ({ turned, blocks }) => html`<section class="${turned ? 'turned' : 'upright'}">
${blocks.map((block) => html`${writer.write(block)}\n`)}</section>
`,
  );
  const page = html`<html lang="${language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="author" content="${author}"/>
<meta name="dcterms.created" content="${made}"/>
<title>${title}</title>
<style>${new Html(pageStyle(style, footer))}</style>
</head>
<body>
${draft && html`<div class="draft"><span>${DRAFT[language].toUpperCase()}</span></div>\n`}<main>
${!titled && html`<h1 class="unseen">${textHtml(title)}</h1>\n`}${body}</main>
${footer !== '' && html`<footer>${textHtml(footer)}</footer>\n`}</body>
</html>
`;
  return writable(`<!DOCTYPE html>\n${page.text}`);
}
