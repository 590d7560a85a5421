import { Module } from '@nestjs/common';
import { Renderer } from '#documents/render/renderer';
import { Database } from '#persistence/database';
import type { Config } from '#platform/config';
import { PacketQueries } from '#record/packet/packet.queries';
import { PacketCommands } from '#record/packet/packet-commands.service';
import { PacketFileQueries } from '#record/packet/packet-files.queries';
import { PacketLineageQueries } from '#record/packet/packet-lineage.queries';
import { PacketPrintQueries } from '#record/packet/packet-prints.queries';
import { SigningKeys } from '#record/packet/signing-key';
import { SigningKeyQueries } from '#record/packet/signing-key.queries';
import { CONFIG, serviceOf } from '../common/record.module.js';
import { PacketController } from './packet.controller.js';
import { PacketFileController } from './packet-file.controller.js';
import { SigningKeyController } from './signing-key.controller.js';

@Module({
  controllers: [PacketController, PacketFileController, SigningKeyController],
  providers: [
    serviceOf(PacketQueries),
    serviceOf(PacketLineageQueries),
    serviceOf(PacketCommands),
    serviceOf(PacketFileQueries),
    {
      provide: PacketPrintQueries,
      useFactory: (database: Database, renderer: Renderer) => new PacketPrintQueries(database, renderer),
      inject: [Database, Renderer],
    },
    {
      provide: SigningKeyQueries,
      useFactory: (database: Database, config: Config) =>
        new SigningKeyQueries(database, new SigningKeys(database, config.signingKey)),
      inject: [Database, CONFIG],
    },
  ],
})
export class PacketModule {}
