import { MarkupBroken, walkMarkup } from './markup.js';

/** An element with what stands in it; names without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: string;
  /** Its own letters, without its children's, as they stand. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
}

interface Open {
  name: string;
  attributes: string;
  texts: string[];
  children: XmlElement[];
}

/**
 * The root of an XML document. Throws {@link MarkupBroken} for what is not well formed, for a DOCTYPE (and with it
 * entities that grow), and past the limits.
 */
export function elementTree(xml: string, limits: XmlLimits): XmlElement {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  walkMarkup(xml, {
    open(name, attributes) {
      elements += 1;
      if (elements > limits.elements) throw new MarkupBroken('too many elements');
      if (open.length >= limits.depth) throw new MarkupBroken('nested too deep');
      if (root) throw new MarkupBroken('two roots');
      open.push({ name, attributes, texts: [], children: [] });
    },
    text(text) {
      const inner = open.at(-1);
      if (inner) inner.texts.push(text);
      else if (text.trim() !== '') throw new MarkupBroken('text outside the root');
    },
    close(name) {
      const inner = open.pop();
      if (inner?.name !== name) throw new MarkupBroken(`${name} closes what was not opened`);
      const element = { name, attributes: inner.attributes, text: inner.texts.join(''), children: inner.children };
      const outer = open.at(-1);
      if (outer) outer.children.push(element);
      else root = element;
    },
  });
  if (!root || open.length > 0) throw new MarkupBroken('no root, or one that is not closed');
  return root;
}

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
