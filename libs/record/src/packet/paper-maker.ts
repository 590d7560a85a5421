import type { HouseStyle } from '#documents/house-style/house-style';
import type { PacketContent } from '#documents/packet/packet-content';
import { type PacketPaper, packetPapers, packetReading, unitAnnexPapers } from '#documents/packet/packet-paper';
import { sha256 } from '#documents/packet-archive/canonical';
import type { PacketStage } from '#domain/packet/packet';
import type { ProcessRef } from '#domain/process/process-kind';
import { SYSTEM_ACTOR } from '#persistence/actor';
import type { Database } from '#persistence/database';
import type { Transaction } from '#persistence/transaction';
import type { RenderPaper } from '../paper/paper.queries.js';
import type { ProcessRecord } from '../process/process-record.js';
import { keptLetter, letterPaper } from './kept-letter.js';
import { addFiles, fileBytes, listFiles, packetFile } from './packet-file.js';
import { presentingStyle } from './presenting-style.js';
import { signLetter, signPapers } from './sign-packet.js';
import type { SigningKey, SigningKeys } from './signing-key.js';

/** The papers still to be made were begun with a key whose private half is no longer here: give it back. */
class SigningKeyGone extends Error {
  override readonly name = 'SigningKeyGone';
}

/** The program stops; what is made stays made, and the rest is made by the next one. */
class MakerStopped extends Error {
  override readonly name = 'MakerStopped';
}

interface Subject {
  readonly programme: string;
  readonly stage: PacketStage;
  readonly content: PacketContent;
  readonly contentSha256: string;
  readonly letter: Awaited<ReturnType<typeof keptLetter>>;
  readonly style: HouseStyle;
  readonly made: ReadonlySet<string>;
}

/**
 * Makes the papers of packets: from the frozen `packet.json` alone, with no transaction open while it works. Each file is
 * kept as soon as it is made, so that whoever comes after a kill goes on where it stopped; at last the manifest of all of
 * them is signed. One packet is in hand once in a program, however often it is asked for.
 */
export class PaperMaker {
  private readonly inHand = new Set<string>();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly record: ProcessRecord,
    private readonly keys: SigningKeys,
    private readonly render: RenderPaper,
  ) {}

  /** The step `makePapers`: of what was frozen, or once it is released of its cover letter. False when there was nothing to do. */
  async makePapers(ref: ProcessRef): Promise<boolean> {
    if (this.inHand.has(ref.id)) return false;
    this.inHand.add(ref.id);
    try {
      return await this.make(ref);
    } finally {
      this.inHand.delete(ref.id);
    }
  }

  /** Leaves off after the file in hand. */
  stop(): void {
    this.stopping = true;
  }

  private async make(ref: ProcessRef): Promise<boolean> {
    const key = await this.keyFor(ref);
    const subject = key && (await this.database.snapshot(SYSTEM_ACTOR, (tx) => subjectOf(tx, ref.id)));
    if (!subject) return false;
    for (const { name, paper, formats } of papersOf(subject, key)) {
      for (const format of formats) {
        const file = `${name}.${format}`;
        if (subject.made.has(file)) continue;
        if (this.stopping) throw new MakerStopped();
        const made = packetFile(file, await this.render(paper, format), paper.title);
        const kept = await this.record.step(ref, 'makePapers', async (tx) => {
          await addFiles(tx, ref.id, [made]);
          return true;
        });
        if (!kept) return false; // the packet has gone on without us
      }
    }
    const sign = subject.stage === 'released' ? signLetter : signPapers;
    return this.record.step(ref, 'makePapers', (tx) => sign(tx, ref.id, key));
  }

  /** The key with which the packet's papers were begun, so that all of them name the same; the one in force for a new packet. */
  private async keyFor(ref: ProcessRef): Promise<SigningKey | undefined> {
    const current = await this.keys.current();
    const begun = await this.database.write(SYSTEM_ACTOR, async (tx) => {
      await tx.query(`update packet set signing_key = $2 where id = $1 and signing_key is null`, [ref.id, current.id]);
      return tx.one<{ key: string }>(`select signing_key as key from packet where id = $1`, [ref.id]);
    });
    if (!begun || begun.key === current.id) return begun && current;
    const key = await this.keys.named(begun.key);
    if (!key) throw new SigningKeyGone(`the private half of the key ${begun.key} is not here`);
    return key;
  }
}

async function subjectOf(tx: Transaction, packetId: string): Promise<Subject | undefined> {
  const packet = await tx.one<{ programme: string; stage: PacketStage }>(
    `select programme_id as programme, stage from packet where id = $1`,
    [packetId],
  );
  const bytes = await fileBytes(tx, packetId, 'packet.json');
  if (!packet || !bytes) return undefined;
  return {
    ...packet,
    content: JSON.parse(bytes.toString('utf8')) as PacketContent,
    contentSha256: sha256(bytes),
    letter: await keptLetter(tx, packetId),
    style: await presentingStyle(tx, packet.programme),
    made: new Set((await listFiles(tx, packetId)).map(({ name }) => name)),
  };
}

/** What is to be made, one after the other; an annex is put together only when its turn has come. */
function* papersOf(subject: Subject, { publicKey }: SigningKey): Generator<PacketPaper> {
  const { content, contentSha256, letter, stage, style } = subject;
  if (stage === 'released') {
    yield { name: 'cong-van-trinh', paper: letterPaper(letter!, content, publicKey), formats: ['pdf', 'docx'] };
    return;
  }
  const seal = { contentSha256, publicKey, style };
  yield { name: 'ho-so', paper: packetReading(content, seal), formats: ['html'] };
  yield* packetPapers(content, seal);
  yield* unitAnnexPapers(content, seal);
}
