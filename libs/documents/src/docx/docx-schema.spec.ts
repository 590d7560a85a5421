import { readFileSync } from 'node:fs';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { attribute, docxParts, partTree } from '../measure/docx-file.js';
import type { Paper } from '../model/paper.js';
import { sampleTaskTable } from '../model/sample-blocks.js';
import { SAMPLE_PAPERS } from '../model/sample-papers.js';
import { unpackZip } from '../spreadsheet/zip.js';
import { renderDocx } from './render-docx.js';

const SCHEMAS = 'test/support/ooxml/ecma-376-transitional.zip';
/** What the schemas import without saying from where. */
const XML_NAMESPACE = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
<xsd:attribute name="space"><xsd:simpleType><xsd:restriction base="xsd:NCName"><xsd:enumeration value="default"/><xsd:enumeration value="preserve"/></xsd:restriction></xsd:simpleType></xsd:attribute>
<xsd:attribute name="lang" type="xsd:language"/></xsd:schema>`;
const CHECKED = /^word\/(document|styles|numbering|settings|fontTable|footnotes|endnotes|header\d+|footer\d+)\.xml$/;

let schemas: XMLFileInfo[];
beforeAll(async () => {
  const files = await unpackZip(readFileSync(SCHEMAS), () => true, { entries: 50, unpackedBytes: 1e7 });
  schemas = [...files].map(([fileName, contents]) => ({
    fileName,
    contents: contents
      .toString()
      .replace(
        '<xsd:import namespace="http://www.w3.org/XML/1998/namespace"/>',
        '<xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>',
      ),
  }));
  schemas.push({ fileName: 'xml.xsd', contents: XML_NAMESPACE });
});

/** A part as a reader sees it that knows no extensions: what the file lets it ignore is gone (ECMA-376, part 3). */
const withoutExtensions = (xml: string) =>
  xml.replace(/ mc:Ignorable="[^"]*"/g, '').replace(/ w1[45]:\w+="[^"]*"/g, '');

async function faultsOf(parts: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const xml = [...parts]
    .filter(([name]) => CHECKED.test(name))
    .map(([name, part]) => ({ fileName: name.replaceAll('/', '_'), contents: withoutExtensions(part.toString()) }));
  const schema = schemas.filter(({ fileName }) => fileName === 'wml.xsd');
  const preload = schemas.filter(({ fileName }) => fileName !== 'wml.xsd');
  const { errors } = await validateXML({ xml, schema, preload, maxMemoryPages: 8192 });
  return errors.map(({ message }) => message);
}

const longTable: Paper = {
  ...SAMPLE_PAPERS.matrix,
  draft: true,
  sections: [{ blocks: [sampleTaskTable(200)] }],
};

test.each(Object.entries({ ...SAMPLE_PAPERS, longTable }))(
  'the %s keeps to the schema of WordprocessingML',
  async (_, paper) => {
    expect(await faultsOf(await docxParts(await renderDocx(paper)))).toEqual([]);
  },
);

test('a part that breaks the schema is found', async () => {
  const parts = await docxParts(await renderDocx(SAMPLE_PAPERS.letter));
  const broken = parts.get('word/document.xml')!.toString().replace('<w:pPr>', '<w:pPr><w:nonsense/>');
  expect(await faultsOf(new Map([...parts, ['word/document.xml', Buffer.from(broken)]]))).not.toEqual([]);
});

test.each(Object.entries(SAMPLE_PAPERS))(
  'every relationship of the %s leads to a part, and every part has its type',
  async (_, paper) => {
    const parts = await docxParts(await renderDocx(paper));
    const types = partTree(parts, '[Content_Types].xml').children;
    const known = new Set(types.map((type) => attribute(type, 'PartName') ?? `.${attribute(type, 'Extension')}`));
    for (const name of parts.keys())
      if (name !== '[Content_Types].xml')
        expect([name, known.has(`/${name}`) || known.has(name.slice(name.lastIndexOf('.')))]).toEqual([name, true]);
    for (const name of [...parts.keys()].filter((each) => each.endsWith('.rels'))) {
      const from = name.replace(/_rels\/[^/]*$/, '');
      for (const link of partTree(parts, name).children) {
        if (attribute(link, 'TargetMode') === 'External') continue;
        const target = attribute(link, 'Target')!;
        expect([...parts.keys()]).toContain(target.startsWith('/') ? target.slice(1) : from + target);
      }
    }
  },
);
