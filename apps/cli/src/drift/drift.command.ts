import type { Command } from 'commander';
import type { Language } from '#domain/error/sentence';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import type { Words } from '../language.js';
import { withRecord } from '../record-connection.js';
import { repositoryFolder } from '../repository.js';
import { diagramDrift, schemaDrift } from './checked-in-files.js';
import { compareColumns } from './compare-entities.js';
import { declaredColumns, migratedColumns } from './entity-columns.js';
import { openapiDrift } from './openapi-drift.js';

interface Comparison {
  readonly name: Words;
  differences(): string[] | Promise<string[]>;
}

/** `songhanh drift`: what is checked in is what would be made today. For those who work on the product. */
export function registerDrift(program: Command, language: Language): void {
  const write = {
    vi: 'ghi lại các tệp sinh ra (không xét cơ sở dữ liệu)',
    en: 'write the generated files anew (the database is not looked at)',
  };
  addCommand(program, language, {
    name: 'drift',
    description: {
      vi: 'so thực thể với lược đồ, và openapi.json, JSON Schema, sơ đồ trạng thái với mã nguồn',
      en: 'compare entities with the schema, and openapi.json, JSON Schema, state diagrams with the code',
    },
    examples: ['drift', 'drift --write'],
  })
    .option('--write', write[language])
    .action(({ write = false }: { write?: boolean }) => runDrift(write, language));
}

async function runDrift(write: boolean, language: Language): Promise<void> {
  const repository = repositoryFolder();
  if (!repository) {
    const words = { vi: 'Lệnh này chạy trong kho mã nguồn.', en: 'This command runs within the repository.' };
    throw new CommandFault(words[language]);
  }
  let drifted = false;
  for (const { name, differences } of comparisons(repository, write, language)) {
    const found = await differences();
    process.stdout.write(`${found.length === 0 ? 'ok    ' : 'not ok'}  ${name[language]}\n`);
    for (const difference of found) process.stdout.write(`        ${difference}\n`);
    drifted ||= found.length > 0;
  }
  if (!drifted) return;
  const words = {
    vi: 'Có sai khác; `songhanh drift --write` ghi lại các tệp sinh ra.',
    en: 'There is drift; `songhanh drift --write` writes the generated files anew.',
  };
  throw new CommandFault(words[language], 1);
}

function comparisons(repository: string, write: boolean, language: Language): Comparison[] {
  const entities: Comparison = {
    name: { vi: 'thực thể và lược đồ', en: 'entities and schema' },
    differences: () =>
      withRecord(language, async ({ source }) =>
        compareColumns(declaredColumns(source), await migratedColumns(source)),
      ),
  };
  return [
    ...(write ? [] : [entities]),
    {
      name: { vi: 'infra/docs/openapi.json', en: 'infra/docs/openapi.json' },
      differences: () => openapiDrift(repository, write),
    },
    {
      name: { vi: 'JSON Schema của tệp chương trình', en: "the programme file's JSON Schema" },
      differences: () => schemaDrift(repository, write),
    },
    {
      name: { vi: 'sơ đồ trạng thái', en: 'state diagrams' },
      differences: () => diagramDrift(repository, write),
    },
  ];
}
