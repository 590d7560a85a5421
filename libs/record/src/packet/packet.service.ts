import type { ProcessRef } from '#domain/process/process-kind';
import type { Transaction } from '#persistence/transaction';
import type { ProcessRecord } from '../process/process-record.js';
import { deliverPacket } from './deliver-packet.js';
import { freezePacket } from './freeze-packet.js';
import { loadPacket, type PacketRow } from './packet.snapshot.js';
import { tellReleaseWaits, tellStillUnacknowledged } from './tell-packet.js';

/** The steps of a packet’s process. Each is locked, epoch-checked and decided again before it runs. */
export class PacketService {
  constructor(private readonly record: ProcessRecord) {}

  /** Assembles the packet from one snapshot of the record and freezes it. */
  freezePacket(ref: ProcessRef): Promise<boolean> {
    const work = async (tx: Transaction) => {
      await freezePacket(tx, await lock(tx, ref));
      return true;
    };
    return this.record.step(ref, 'freezePacket', work, 'snapshot');
  }

  /** Tells the heads of office, once for each cover letter, that the packet still waits for release. */
  tellReleaseOverdue(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'tellReleaseOverdue', async (tx) => {
      const packet = await lock(tx, ref);
      if (packet.stage !== 'frozen' && packet.stage !== 'prepared') return false; // released just now
      await tellReleaseWaits(tx, packet, packet.stage === 'prepared');
      await tx.query(`update packet set release_told_at = $2 where id = $1`, [ref.id, new Date(tx.now)]);
      return true;
    });
  }

  /** Delivers the released packet; answers false when nobody could receive it. */
  deliverPacket(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'deliverPacket', async (tx) => deliverPacket(tx, ref, await lock(tx, ref)));
  }

  /** Tells the secretaries of the leaders who have not acknowledged it; never the leaders. */
  tellUnacknowledged(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'tellUnacknowledged', async (tx) => {
      await tellStillUnacknowledged(tx, await lock(tx, ref));
      await tx.query(`update packet set acknowledgement_told_at = $2 where id = $1`, [ref.id, new Date(tx.now)]);
      return true;
    });
  }

  /** Ends a packet that everybody has acknowledged. */
  closePacket(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'closePacket', (tx) => this.end(tx, ref, 'acknowledged'));
  }

  /** Cancels the packet of a programme that ended before its freeze. */
  cancelPacket(ref: ProcessRef): Promise<boolean> {
    return this.record.step(ref, 'cancelPacket', (tx) => this.end(tx, ref, 'cancelled'));
  }

  private async end(tx: Transaction, ref: ProcessRef, stage: 'acknowledged' | 'cancelled'): Promise<boolean> {
    const { code } = await lock(tx, ref);
    await tx.query(`update packet set stage = $2, version = version + 1 where id = $1`, [ref.id, stage]);
    await tx.audit({ action: `packet.${stage}`, subjectKind: 'packet', subjectId: ref.id, detail: { packet: code } });
    return true;
  }
}

async function lock(tx: Transaction, { id }: ProcessRef): Promise<PacketRow> {
  await tx.query(`select 1 from packet where id = $1 for update`, [id]);
  return (await loadPacket(tx, id))!.row;
}
