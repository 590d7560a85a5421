import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  bookPathSchema,
  type NumberBook,
  type NumberBookInput,
  numberBookInputSchema,
  numberBookSchema,
} from '#contracts/http/paper-book';
import { unitCodeSchema } from '#contracts/http/primitives';
import { NumberBookService } from '#record/paper/number-book.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion } from '../common/etag.js';

@ApiTags('papers')
@Controller('number-books')
export class NumberBookController {
  constructor(private readonly books: NumberBookService) {}

  @Get()
  @Read({ summary: 'The books of numbers that my units keep here.', answer: z.array(numberBookSchema) })
  list(@CurrentCaller() { actor, access }: Caller): Promise<NumberBook[]> {
    return this.books.list(actor, access);
  }

  @Put(':unit/:type')
  @VersionedCommand({
    summary: 'Turn a book on or off; on, its next number is given when a paper is signed. If-Match "0" for a new one.',
    answer: numberBookSchema,
  })
  set(
    @CurrentCaller() { actor, access }: Caller,
    @Param('unit', { schema: unitCodeSchema }) unit: string,
    @Param('type', { schema: bookPathSchema }) type: string,
    @Body({ schema: numberBookInputSchema }) input: NumberBookInput,
    @IfMatchVersion() version: number,
  ): Promise<NumberBook> {
    return this.books.set(actor, access, unit, type, input, version);
  }
}
