import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Work, workSchema } from '#contracts/http/work';
import { WorkQueries } from '#record/report/work.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

@ApiTags('work')
@Controller('work')
export class WorkController {
  constructor(private readonly work: WorkQueries) {}

  @Get()
  @Read({ summary: 'What I have to do today, over all programmes and in all my roles.', answer: workSchema })
  mine(@CurrentCaller() { actor, access }: Caller): Promise<Work> {
    return this.work.mine(actor, access);
  }
}
