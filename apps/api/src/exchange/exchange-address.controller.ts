import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  type ExchangeAddress,
  type ExchangeAddressInput,
  exchangeAddressInputSchema,
  exchangeAddressSchema,
} from '#contracts/http/exchange';
import { unitCodeSchema } from '#contracts/http/primitives';
import { ExchangeAddressService } from '#record/exchange/exchange-address.service';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Read, VersionedCommand } from '../common/documented.js';
import { IfMatchVersion } from '../common/etag.js';

@ApiTags('exchange')
@Controller('exchange-addresses')
export class ExchangeAddressController {
  constructor(private readonly addresses: ExchangeAddressService) {}

  @Get()
  @Read({
    summary: 'Under which electronic codes the units of my programmes exchange papers with other systems.',
    answer: z.array(exchangeAddressSchema),
  })
  list(@CurrentCaller() { actor, access }: Caller): Promise<ExchangeAddress[]> {
    return this.addresses.list(actor, access);
  }

  @Put(':unit')
  @VersionedCommand({
    summary: 'The secretariat sets the electronic code and address of a unit. If-Match "0" for one that has none.',
    answer: exchangeAddressSchema,
    refusals: ['EXCHANGE_ADDRESS_TAKEN'],
  })
  set(
    @CurrentCaller() { actor, access }: Caller,
    @Param('unit', { schema: unitCodeSchema }) unit: string,
    @Body({ schema: exchangeAddressInputSchema }) input: ExchangeAddressInput,
    @IfMatchVersion() version: number,
  ): Promise<ExchangeAddress> {
    return this.addresses.set(actor, access, unit, input, version);
  }
}
