import { childOf, childrenOf, type XmlElement } from '../xml/element-tree.js';
import { attribute, inside, switchOf, valueIn } from './docx-file.js';

/** How a paragraph is set, after its styles: millimetres and points. */
export interface ParagraphLook {
  /** The id of its style, and the name that people see. */
  readonly style: string;
  readonly styleName: string;
  readonly align: string;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** Points where the rule is `exact`, else times the letters' own height. */
  readonly line: number;
  readonly lineRule: string;
  readonly outline: number | undefined;
  readonly keepNext: boolean;
  /** Whether a line is drawn along its upper edge. */
  readonly ruled: boolean;
}

/** How the letters of a run look, after all styles; the size in points. */
export interface LettersLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly capitals: boolean;
  readonly colour: string;
  readonly language: string;
}

export const MM_IN_TWIP = 25.4 / 1440;

/** The first that is said, from the nearest to the farthest. */
type Layers = readonly (XmlElement | undefined)[];
const said = <Value>(layers: Layers, read: (layer: XmlElement) => Value | undefined): Value | undefined => {
  for (const layer of layers) {
    const value = layer && read(layer);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** Reads looks by the styles of a file (`word/styles.xml`). */
export class DocxLooks {
  private readonly styles: Map<string, XmlElement>;

  constructor(private readonly root: XmlElement) {
    this.styles = new Map(childrenOf(root, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]));
  }

  /** The names of all styles by their ids. */
  names(): Map<string, string> {
    return new Map([...this.styles].map(([id, style]) => [id, valueIn(style, 'name') ?? '']));
  }

  private chain(id: string): XmlElement[] {
    const found: XmlElement[] = [];
    for (let style = this.styles.get(id); style && !found.includes(style); ) {
      found.push(style);
      style = this.styles.get(valueIn(style, 'basedOn') ?? '');
    }
    return found;
  }

  paragraph(paragraph: XmlElement): ParagraphLook {
    const own = childOf(paragraph, 'pPr');
    const style = valueIn(own, 'pStyle') ?? 'Normal';
    const layers = [
      own,
      ...this.chain(style).map((one) => childOf(one, 'pPr')),
      inside(this.root, 'docDefaults', 'pPrDefault', 'pPr'),
    ];
    const number = (child: string, name: string) => Number(said(layers, (layer) => valueIn(layer, child, name)) ?? 0);
    const millimetres = (name: string) => number('ind', name) * MM_IN_TWIP;
    const lineRule = said(layers, (layer) => valueIn(layer, 'spacing', 'lineRule')) ?? 'auto';
    const outline = said(layers, (layer) => valueIn(layer, 'outlineLvl'));
    return {
      style,
      styleName: valueIn(this.styles.get(style), 'name') ?? '',
      align: said(layers, (layer) => valueIn(layer, 'jc')) ?? 'left',
      left: millimetres('left'),
      right: millimetres('right'),
      firstLine: millimetres('firstLine') - millimetres('hanging'),
      before: number('spacing', 'before') / 20,
      after: number('spacing', 'after') / 20,
      line: (number('spacing', 'line') || 240) / (lineRule === 'auto' ? 240 : 20),
      lineRule,
      outline: outline === undefined ? undefined : Number(outline),
      keepNext: said(layers, (layer) => switchOf(layer, 'keepNext')) ?? false,
      ruled: said(layers, (layer) => inside(layer, 'pBdr', 'top')) !== undefined,
    };
  }

  letters(run: XmlElement | undefined, paragraphStyle: string): LettersLook {
    const own = childOf(run, 'rPr');
    const layers = [
      own,
      ...this.chain(valueIn(own, 'rStyle') ?? '').map((one) => childOf(one, 'rPr')),
      ...this.chain(paragraphStyle).map((one) => childOf(one, 'rPr')),
      inside(this.root, 'docDefaults', 'rPrDefault', 'rPr'),
    ];
    const value = (child: string, name?: string) => said(layers, (layer) => valueIn(layer, child, name));
    const on = (name: string) => said(layers, (layer) => switchOf(layer, name)) ?? false;
    return {
      font: value('rFonts', 'ascii') ?? '',
      size: Number(value('sz') ?? 20) / 2,
      bold: on('b'),
      italic: on('i'),
      underline: (value('u') ?? 'none') !== 'none',
      capitals: on('caps'),
      colour: value('color') ?? '000000',
      language: value('lang') ?? '',
    };
  }
}
