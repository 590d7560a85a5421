import type { z } from 'zod';
import type { Path } from './fault.js';

type Schema = z.core.$ZodType;
/** The parts of a schema's definition that lead further down. */
interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly options?: readonly Schema[];
  readonly items?: readonly Schema[];
}

/** The keys that an object at that path of the schema may have. */
export function keysAt(schema: Schema, path: Path): string[] {
  let level = outline(schema);
  for (const part of path) level = level.flatMap((each) => below(each, part)).flatMap(outline);
  return level.flatMap(({ shape }) => Object.keys(shape ?? {}));
}

/** The definition without the wrappers around it; all the branches of a union. */
function outline(schema: Schema): Definition[] {
  const definition = schema._zod.def as Definition;
  if (definition.innerType) return outline(definition.innerType);
  if (definition.options) return definition.options.flatMap(outline);
  return [definition];
}

function below({ shape, element, valueType, items }: Definition, part: string | number): Schema[] {
  const found = typeof part === 'number' ? (element ?? items?.[part]) : (shape?.[part] ?? valueType);
  return found ? [found] : [];
}
