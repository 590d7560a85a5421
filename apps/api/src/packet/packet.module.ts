import { Module } from '@nestjs/common';
import { PacketQueries } from '#record/packet/packet.queries';
import { PacketCommands } from '#record/packet/packet-commands.service';
import { PacketLineageQueries } from '#record/packet/packet-lineage.queries';
import { serviceOf } from '../common/record.module.js';
import { PacketController } from './packet.controller.js';
import { PacketFileController } from './packet-file.controller.js';

@Module({
  controllers: [PacketController, PacketFileController],
  providers: [serviceOf(PacketQueries), serviceOf(PacketLineageQueries), serviceOf(PacketCommands)],
})
export class PacketModule {}
