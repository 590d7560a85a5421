/** One column, as an entity declares it or as the migrated database has it. */
export interface ComparedColumn {
  readonly table: string;
  readonly column: string;
  /** PostgreSQL's own name of the type, such as `timestamp(3) with time zone` or `smallint[]`. */
  readonly type: string;
  readonly nullable: boolean;
  readonly primary: boolean;
}

/** What the entities and the migrated schema do not agree on, both ways; empty when they do. Pure. */
export function compareColumns(declared: readonly ComparedColumn[], migrated: readonly ComparedColumn[]): string[] {
  const tables = new Set(migrated.map(({ table }) => table));
  const declaredTables = new Set(declared.map(({ table }) => table));
  const known = new Map(migrated.map((column) => [`${column.table}.${column.column}`, column]));
  const differences: string[] = [];
  for (const table of declaredTables) {
    if (!tables.has(table)) differences.push(`${table}: an entity declares it, no migration makes it`);
  }
  for (const table of tables) {
    if (!declaredTables.has(table)) differences.push(`${table}: a migration makes it, no entity declares it`);
  }
  for (const column of declared) {
    const name = `${column.table}.${column.column}`;
    const made = known.get(name);
    known.delete(name);
    if (!tables.has(column.table)) continue;
    if (!made) differences.push(`${name}: an entity declares it, no migration makes it`);
    else differences.push(...traits(name, column, made));
  }
  for (const [name, { table }] of known) {
    if (declaredTables.has(table)) differences.push(`${name}: a migration makes it, no entity declares it`);
  }
  return differences.sort();
}

function* traits(name: string, declared: ComparedColumn, migrated: ComparedColumn): Generator<string> {
  if (declared.type !== migrated.type) {
    yield `${name}: the entity says ${declared.type}, the database has ${migrated.type}`;
  }
  for (const trait of ['nullable', 'primary'] as const) {
    if (declared[trait] === migrated[trait]) continue;
    const which = (yes: boolean) => (yes ? trait : `not ${trait}`);
    yield `${name}: the entity says ${which(declared[trait])}, the database has ${which(migrated[trait])}`;
  }
}
