import { type Html, html } from '../html.js';
import type { Block, Contents, Heading, List, Paragraph, Quote } from '../model/block.js';
import { plainText } from '../model/inline.js';
import { listedHeadings, type Paper } from '../model/paper.js';
import { Anchors } from './anchors.js';
import { inlineHtml, textHtml } from './inline-html.js';
import { addresseesHtml, basesHtml, footHtml, letterheadHtml, typeHtml } from './office-html.js';
import { pictureHtml } from './picture-html.js';
import { tableHtml } from './table-html.js';

/** Writes the blocks of one paper in their order; it remembers which title and heading came before. */
export class BlockWriter {
  readonly anchors: Anchors;
  private titled = false;
  private level = 1;

  constructor(private readonly paper: Paper) {
    this.anchors = new Anchors(paper);
  }

  write(block: Block): Html {
    const { style } = this.paper;
    switch (block.kind) {
      case 'letterhead':
        return letterheadHtml(block, style);
      case 'type':
        return this.title(block);
      case 'addressees':
        return addresseesHtml(block, style);
      case 'bases':
        return basesHtml(block, this.anchors);
      case 'heading':
        return this.heading(block);
      case 'paragraph':
        return this.paragraph(block);
      case 'list':
        return this.list(block);
      case 'quote':
        return this.quote(block);
      case 'table':
        return tableHtml(block, this.anchors);
      case 'picture':
        return pictureHtml(block, this.anchors);
      case 'foot':
        return footHtml(block, style);
      case 'contents':
        return this.contents(block);
      case 'page-break':
        return html`<div class="page-break"></div>`;
      case 'rule':
        return html`<hr/>`;
    }
  }

  private title(block: Extract<Block, { kind: 'type' }>): Html {
    const first = !this.titled;
    this.titled = true;
    return typeHtml(block, this.paper.style, first, this.anchors);
  }

  /** Levels follow each other without a gap, so that whoever hears the page finds the way: the title is the first. */
  private heading(block: Heading): Html {
    const level = Math.min(block.level + 1, this.level + 1);
    this.level = level;
    const id = this.anchors.idAttribute(this.anchors.anchorOfHeading(block));
    const classes = `level-${block.level}${block.annex ? ' annex' : ''}`;
    const number = block.number && html`<span class="head-number">${textHtml(block.number)}</span> `;
    const words = html`${id} class="${classes}">${number}${inlineHtml(block.text, this.anchors)}`;
    if (level === 2) return html`<h2${words}</h2>`;
    if (level === 3) return html`<h3${words}</h3>`;
    if (level === 4) return html`<h4${words}</h4>`;
    return html`<h5${words}</h5>`;
  }

  private paragraph({ content, number, as = 'body', anchor, keepWithNext }: Paragraph): Html {
    const id = this.anchors.idAttribute(anchor);
    return html`<p${id} class="${as}${keepWithNext ? ' keep' : ''}">${
      number && html`${textHtml(number)} `
    }${inlineHtml(content, this.anchors)}</p>`;
  }

  private list({ mark, items }: List): Html {
    if (items.length === 0) return html``;
    const lines = items.map((item) => html`<li>${inlineHtml(item, this.anchors)}</li>`);
    return mark === 'dash' ? html`<ul class="list-dash">${lines}</ul>` : html`<ol class="list-${mark}">${lines}</ol>`;
  }

  private quote({ text, source }: Quote): Html {
    return html`<blockquote><p>“${textHtml(text)}”</p><footer>${inlineHtml(source, this.anchors)}</footer></blockquote>`;
  }

  private contents({ title, levels }: Contents): Html {
    return html`<nav class="contents" aria-label="${title}"><p class="contents-title">${textHtml(title)}</p><ul>${listedHeadings(
      this.paper,
      levels,
    ).map(
      (heading) =>
        html`<li class="level-${heading.level}"><a href="${this.anchors.linkToHeading(heading)}">${
          heading.number && html`${textHtml(heading.number.replace(/[^.)\]:]$/, '$&.'))} `
        }${textHtml(plainText(heading.text))}</a></li>`,
    )}</ul></nav>`;
  }
}
