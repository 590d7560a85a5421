import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { ComparedColumn } from './compare-entities.js';

const MIGRATED_SQL = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as nullable, coalesce(a.attnum = any(i.indkey), false) as primary
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relkind in ('r', 'p') and c.relname <> $1
  order by c.relname, a.attnum`;

/** TypeORM's own table of what has run; no entity of ours. */
const MIGRATION_TABLE = 'migration';

/** Every column that the migrations made, as PostgreSQL names it. */
export function migratedColumns(source: DataSource): Promise<ComparedColumn[]> {
  return source.query(MIGRATED_SQL, [MIGRATION_TABLE]);
}

/** Every column that the entities declare, in PostgreSQL's words. */
export function declaredColumns(source: DataSource): ComparedColumn[] {
  return source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map((column) => ({
      table: tableName,
      column: column.databaseName,
      type: typeOf(source, column),
      nullable: column.isNullable,
      primary: column.isPrimary,
    })),
  );
}

function typeOf(source: DataSource, column: ColumnMetadata): string {
  const base = source.driver.normalizeType(column);
  const precise = column.precision != null ? base.replace(/^timestamp/, `timestamp(${column.precision})`) : base;
  return column.isArray ? `${precise}[]` : precise;
}
