import { type Command, InvalidArgumentError } from 'commander';
import type { Language } from '#domain/error/sentence';
import { trailSentence } from '#record/trail/trail-finding';
import { type NotedHead, type TrailVerification, verifyTrail } from '#record/trail/verify';
import { CommandFault } from '../command-fault.js';
import { addCommand } from '../command-words.js';
import type { Words } from '../language.js';
import { runVerifyPacket } from '../packet/verify-packet.js';
import { withRecord } from '../record-connection.js';

/**
 * `songhanh verify`: recomputes the whole audit chain and names what does not hold. `songhanh verify PACKET.zip`: checks a
 * packet from its archive alone.
 */
export function registerVerify(program: Command, language: Language): void {
  const head = {
    vi: 'đầu chuỗi đã ghi lại từ lần kiểm tra trước, dạng VỊ-TRÍ:MÃ; chuỗi bị viết lại toàn bộ chỉ lộ ra nhờ nó',
    en: 'the head noted at an earlier check, POSITION:HASH; only it shows a chain that was rewritten from end to end',
  };
  const key = {
    vi: 'khoá công khai đã biết của hệ thống, như in trên hồ sơ; không có thì chỉ so với khoá mà hồ sơ tự ghi',
    en: "the installation's public key as it is known to you; without it the packet is held against the key it names itself",
  };
  addCommand(program, language, {
    name: 'verify [packet]',
    description: {
      vi: 'kiểm tra chuỗi niêm của sự kiện và nhật ký; có tên tệp ZIP thì kiểm tra hồ sơ trình đó, không cần mạng và cơ sở dữ liệu',
      en: 'verify the seals of events and audit entries; with a ZIP file that packet, without a network or a database',
    },
    examples: [
      'verify ho-so.zip',
      'verify ho-so.zip --key 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
      'verify',
      'verify --head 1042:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ],
  })
    .option('--head <position:hash>', head[language], notedHead(language))
    .option('--key <public>', key[language])
    .action((packet: string | undefined, { head, key: trusted }: { head?: NotedHead; key?: string }) => {
      if (packet === undefined && trusted === undefined) return runVerify(head, language);
      if (packet === undefined || head !== undefined) throw new CommandFault(MIXED[language]);
      return runVerifyPacket(packet, trusted, language);
    });
}

const MIXED: Words = {
  vi: 'songhanh: --key đi với tệp hồ sơ, --head đi với chuỗi niêm; xem `songhanh verify --help`',
  en: 'songhanh: --key goes with a packet, --head with the chain of seals; see `songhanh verify --help`',
};

async function runVerify(noted: NotedHead | undefined, language: Language): Promise<void> {
  const verified = await withRecord(language, (database) => verifyTrail(database, noted));
  if (verified.found === 0) return void process.stdout.write(`${intact(verified, language)}\n`);
  const lines = verified.findings.map((finding) => trailSentence(finding, language));
  const hidden = verified.found - verified.findings.length;
  const words = {
    vi: `Chuỗi niêm không nguyên vẹn: ${verified.found} điểm${hidden > 0 ? ` (${hidden} điểm nữa không liệt kê)` : ''}.`,
    en: `The chain is not intact: ${verified.found} findings${hidden > 0 ? ` (${hidden} more are not listed)` : ''}.`,
  };
  throw new CommandFault([...lines, words[language]], 1);
}

function intact({ sealed, waiting, head }: TrailVerification, language: Language): string {
  const at = head && head.position > 0 ? `${head.position}:${head.hash}` : '–';
  return {
    vi: `Chuỗi niêm nguyên vẹn: ${sealed} bản ghi đã niêm, ${waiting} đang chờ. Đầu chuỗi (nên ghi lại nơi khác): ${at}`,
    en: `The chain is intact: ${sealed} entries sealed, ${waiting} waiting. Its head (note it elsewhere): ${at}`,
  }[language];
}

const notedHead =
  (language: Language) =>
  (text: string): NotedHead => {
    const match = /^([1-9]\d{0,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase());
    const words = { vi: 'phải có dạng VỊ-TRÍ:MÃ', en: 'must be POSITION:HASH' };
    if (!match) throw new InvalidArgumentError(words[language]);
    return { position: Number(match[1]), hash: match[2]! };
  };
