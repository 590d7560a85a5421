import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { faceFiles } from './tinos.js';

/** A folder that is nowhere on the disk: what the template may read is only what is put there by name. */
const NOWHERE = '/song-hanh-papers';
/** For the library that looks for the machine's own faces: none, so that every machine makes the same bytes. */
const NO_FACES = '/song-hanh-papers/no-faces.conf';
const TEMPLATE = fileURLToPath(new URL('./typst/', import.meta.url));

let compiler: NodeCompiler | undefined;

/**
 * Compiles `typst/paper.typ` with the data into a PDF/A-2a, tagged, that bears `made` (seconds since 1970, UTC) as its moment.
 * Blocks the thread until it is done: the products render through `#documents/render/renderer`.
 * @throws Error with the template's own words when it cannot be laid out.
 */
export function compilePdf(data: object, made: number): Buffer {
  compiler ??= newCompiler();
  compiler.mapShadow(join(NOWHERE, 'paper.json'), Buffer.from(JSON.stringify(data)));
  try {
    const result = compiler.compile({ mainFileContent: '#include "/paper.typ"' });
    const document = result.result;
    if (document === null) throw new Error(`The paper cannot be set: ${faultOf(compiler, result.takeDiagnostics())}`);
    return compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: made });
  } finally {
    // What was made for one paper helps no other; kept, it would grow with every paper.
    compiler.evictCache(0);
  }
}

function newCompiler(): NodeCompiler {
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = NO_FACES;
  try {
    const made = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...faceFiles()] }], workspace: NOWHERE });
    for (const name of readdirSync(TEMPLATE)) made.mapShadow(join(NOWHERE, name), readFileSync(join(TEMPLATE, name)));
    return made;
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}

type Diagnostics = ReturnType<ReturnType<NodeCompiler['compile']>['takeDiagnostics']>;

interface Fault {
  readonly message: string;
  readonly path: string;
  readonly range: { readonly start: { readonly line: number } } | null;
  /** 1 for an error; the others tell how it was reached. */
  readonly severity: number;
}

function faultOf(by: NodeCompiler, diagnostics: Diagnostics): string {
  const faults: Fault[] = diagnostics ? by.fetchDiagnostics(diagnostics) : [];
  return faults
    .filter(({ severity }) => severity === 1)
    .slice(0, 3)
    .map(({ message, path, range }) => `${basename(path)}:${(range?.start.line ?? 0) + 1}: ${message}`)
    .join('; ');
}
