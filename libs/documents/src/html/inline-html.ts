import { writable } from '../docx/letters.js';
import { type Html, html } from '../html.js';
import { type Inlines, inlines, type Run, runOf } from '../model/inline.js';
import type { Anchors } from './anchors.js';

/** The words of a line; a line's end is a break, a link that leads nowhere is its words. */
export const inlineHtml = (content: Inlines, anchors: Anchors): Html =>
  html`${inlines(content).map((inline) => runHtml(runOf(inline), anchors))}`;

function runHtml(run: Run, anchors: Anchors): Html {
  let written = textHtml(run.text);
  if (run.underline) written = html`<u>${written}</u>`;
  if (run.italic) written = html`<i>${written}</i>`;
  if (run.bold) written = html`<b>${written}</b>`;
  const classes = [run.small && 'small', run.tone && `tone ${run.tone}`].filter(Boolean).join(' ');
  if (classes) written = html`<span class="${classes}">${written}</span>`;
  const href = run.to === undefined ? outward(run.address) : anchors.linkTo(run.to);
  return href === undefined ? written : html`<a href="${href}">${written}</a>`;
}

/** Only addresses that a reader can follow; whatever else a link could run stays words. */
const outward = (address: string | undefined) =>
  address !== undefined && /^(?:https?:\/\/|mailto:|\/(?!\/))\S*$/i.test(address) ? address : undefined;

/** Text with its line ends as breaks. */
export const textHtml = (text: string): Html =>
  html`${writable(text)
    .split('\n')
    .map((line, at) => html`${at > 0 && html`<br/>`}${line}`)}`;
