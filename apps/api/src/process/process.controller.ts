import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Faults, faultsSchema } from '#contracts/http/organisation';
import { FaultQueries } from '#record/process/fault.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read } from '../common/documented.js';

@ApiTags('administration')
@Controller('faults')
export class ProcessController {
  constructor(private readonly faults: FaultQueries) {}

  @Get()
  @Read({
    summary: 'Processes with a fault, mails that failed, files in quarantine; for administrators.',
    answer: faultsSchema,
  })
  now(@CurrentCaller() { actor, access }: Caller): Promise<Faults> {
    return this.faults.now(actor, access);
  }
}
