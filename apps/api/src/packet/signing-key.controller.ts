import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type SigningKeyAnswer, signingKeySchema } from '#contracts/http/packet-papers';
import { SigningKeyQueries } from '#record/packet/signing-key.queries';
import { Public } from '../common/auth.guard.js';
import { Read } from '../common/documented.js';

@ApiTags('packets')
@Controller('installation/signing-key')
@Public()
export class SigningKeyController {
  constructor(private readonly keys: SigningKeyQueries) {}

  @Get()
  @Read({
    summary: 'The public half of the key that signs packets, and of those before it: for whoever checks one elsewhere.',
    answer: signingKeySchema,
    open: true,
  })
  now(): Promise<SigningKeyAnswer> {
    return this.keys.now();
  }
}
