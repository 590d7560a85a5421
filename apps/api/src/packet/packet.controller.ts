import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AcknowledgementInput,
  acknowledgementInputSchema,
  type PacketChanges,
  type PacketDetail,
  type PacketFilter,
  type PacketSource,
  type PacketSourceFilter,
  type PacketSummary,
  type PreparationInput,
  packetChangesSchema,
  packetDetailSchema,
  packetFilterSchema,
  packetSourceFilterSchema,
  packetSourceSchema,
  packetSummarySchema,
  preparationInputSchema,
  type ReleaseInput,
  releaseInputSchema,
} from '#contracts/http/packet';
import { idSchema, type Page, pageOf } from '#contracts/http/primitives';
import { PacketQueries } from '#record/packet/packet.queries';
import { PacketCommands } from '#record/packet/packet-commands.service';
import { PacketLineageQueries } from '#record/packet/packet-lineage.queries';
import { type Caller, CurrentCaller } from '../common/caller.js';
import { Command, Read } from '../common/documented.js';
import { WithEtag } from '../common/etag.js';

@ApiTags('packets')
@Controller('packets')
export class PacketController {
  constructor(
    private readonly packets: PacketQueries,
    private readonly lineage: PacketLineageQueries,
    private readonly commands: PacketCommands,
  ) {}

  @Get()
  @Read({
    summary: 'Review packets, the latest freeze first: for those who prepare them; for leaders once delivered.',
    answer: pageOf(packetSummarySchema),
  })
  list(
    @CurrentCaller() { actor, access }: Caller,
    @Query({ schema: packetFilterSchema }) query: PacketFilter,
  ): Promise<Page<PacketSummary>> {
    return this.packets.list(actor, access, query);
  }

  @Get(':id')
  @Read({
    summary: "One packet: its figures as frozen, who received it; a recipient's first reading is written down.",
    answer: packetDetailSchema,
  })
  @WithEtag()
  detail(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PacketDetail> {
    return this.packets.detail(actor, access, id);
  }

  @Get(':id/sources')
  @Read({ summary: 'The accepted report versions behind the frozen figures.', answer: pageOf(packetSourceSchema) })
  sources(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Query({ schema: packetSourceFilterSchema }) query: PacketSourceFilter,
  ): Promise<Page<PacketSource>> {
    return this.lineage.sources(actor, access, id, query);
  }

  @Get(':id/changes')
  @Read({
    summary: 'What changed since the freeze: listed, never applied.',
    answer: packetChangesSchema,
    refusals: ['PACKET_NOT_AT_STAGE'],
  })
  changes(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<PacketChanges> {
    return this.lineage.changes(actor, access, id);
  }

  @Post(':id/preparation')
  @Command({
    summary: 'The secretariat writes the cover letter with at most three decisions, or writes it anew.',
    answer: packetDetailSchema,
    refusals: ['PACKET_NOT_AT_STAGE'],
  })
  @WithEtag()
  prepare(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: preparationInputSchema }) input: PreparationInput,
  ): Promise<PacketDetail> {
    return this.commands.prepare(actor, access, id, input);
  }

  @Post(':id/release')
  @Command({
    summary: 'The head of office, another person than the one who wrote the cover letter, releases it to the leaders.',
    answer: packetDetailSchema,
    refusals: ['PACKET_NOT_AT_STAGE', 'PACKET_PAPERS_NOT_MADE', 'PACKET_NEEDS_SECOND_PERSON', 'VERSION_STALE'],
  })
  @WithEtag()
  release(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: releaseInputSchema }) input: ReleaseInput,
  ): Promise<PacketDetail> {
    return this.commands.release(actor, access, id, input);
  }

  @Post(':id/acknowledgement')
  @Command({
    summary: 'A leader acknowledges it, or the leader’s secretary on the leader’s behalf.',
    answer: packetDetailSchema,
    refusals: ['PACKET_NOT_AT_STAGE', 'PACKET_ALREADY_ACKNOWLEDGED'],
  })
  @WithEtag()
  acknowledge(
    @CurrentCaller() { actor, access }: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: acknowledgementInputSchema }) input: AcknowledgementInput,
  ): Promise<PacketDetail> {
    return this.commands.acknowledge(actor, access, id, input);
  }
}
