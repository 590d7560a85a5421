import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { InputError, pointerSegment } from '#domain/error/input-error';

const vi = z.locales.vi().localeError;
const en = z.locales.en().localeError;

/** Holds body, query and path against their zod schemas; refuses with INPUT_INVALID that names every field in both languages. */
@Injectable()
export class InputValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema } = metadata;
    if (!(schema instanceof z.ZodType)) return super.transform(value, metadata);
    this.stripProtoKeys(value);
    const parsed = schema.safeParse(value, { error: vi });
    if (parsed.success) return parsed.data as T;
    // The same faults once more, in the other language.
    const english = schema.safeParse(value, { error: en }).error?.issues ?? [];
    const root = metadata.data ? `/${pointerSegment(metadata.data)}` : '';
    throw new InputError(
      parsed.error.issues.flatMap((issue, index) =>
        pointersOf(issue, root).map((pointer) => ({
          pointer,
          vi: issue.message,
          en: english[index]?.message ?? issue.message,
        })),
      ),
    );
  }
}

function pointersOf(issue: z.core.$ZodIssue, root: string): string[] {
  const pointer = root + issue.path.map((key) => `/${pointerSegment(String(key))}`).join('');
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => `${pointer}/${pointerSegment(key)}`) : [pointer];
}
