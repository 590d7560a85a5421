import { readFile } from 'node:fs/promises';
import { findingSentence } from '#documents/packet-archive/packet-findings';
import { readPublicKey } from '#documents/packet-archive/signature';
import { NotAPacket, type PacketVerification, verifyPacket } from '#documents/packet-archive/verify-packet';
import type { Language } from '#domain/error/sentence';
import { CommandFault } from '../command-fault.js';
import type { Words } from '../language.js';

/**
 * `songhanh verify PACKET.zip [--key PUBLIC]`: from the file alone, without a database or a network. Throws CommandFault:
 * 1 with every finding when the packet does not hold, 2 when the file or the key is none.
 */
export async function runVerifyPacket(path: string, key: string | undefined, language: Language): Promise<void> {
  const trusted = key === undefined ? undefined : readKey(key, language);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFault(CANNOT_READ(path, error.code ?? '')[language]);
  });
  const verified = verify(path, bytes, trusted, language);
  const { findings } = verified;
  if (findings.length > 0) {
    const lines = findings.map((each) => findingSentence(each, language));
    throw new CommandFault([...lines, DOES_NOT_HOLD(path, findings.length)[language]], 1);
  }
  process.stdout.write(`${holds(path, verified, trusted, language)}\n`);
}

function verify(path: string, bytes: Buffer, trusted: string | undefined, language: Language): PacketVerification {
  try {
    return verifyPacket(bytes, trusted);
  } catch (error) {
    if (!(error instanceof NotAPacket)) throw error;
    throw new CommandFault(NO_PACKET[error.why](path)[language]);
  }
}

function readKey(text: string, language: Language): string {
  const key = readPublicKey(text);
  if (!key) throw new CommandFault(NO_KEY[language]);
  return key;
}

function holds(
  path: string,
  { manifest, release, files }: PacketVerification,
  trusted: string | undefined,
  language: Language,
) {
  const { packet, programme, frozenAt, publicKey, sources } = manifest!;
  const vi = [
    `${path}: hồ sơ ${packet} của Chương trình ${programme} nguyên vẹn.`,
    `Chốt ${frozenAt}${release ? `, phát hành ${release.releasedAt}` : ', chưa phát hành'}; ${files} tệp, ${sources.length} báo cáo được chấp nhận; mọi số liệu khớp với nguồn.`,
    trusted === undefined
      ? `Ký bằng khoá ${publicKey}: hãy so với khoá đã công bố, hoặc chạy lại với --key.`
      : `Ký bằng đúng khoá đã cho.`,
  ];
  const en = [
    `${path}: packet ${packet} of programme ${programme} is intact.`,
    `Frozen ${frozenAt}${release ? `, released ${release.releasedAt}` : ', not released'}; ${files} files, ${sources.length} accepted reports; every figure is what its sources make.`,
    trusted === undefined
      ? `Signed with the key ${publicKey}: compare it with the published one, or run again with --key.`
      : 'Signed with the key that was given.',
  ];
  return { vi, en }[language].join('\n');
}

const CANNOT_READ = (path: string, code: string): Words => ({
  vi: `Không đọc được tệp ${path} (${code}).`,
  en: `The file ${path} cannot be read (${code}).`,
});
const NO_PACKET: Readonly<Record<NotAPacket['why'], (path: string) => Words>> = {
  'no-zip': (path) => ({ vi: `${path} không phải tệp ZIP.`, en: `${path} is no ZIP file.` }),
  'no-manifest': (path) => ({
    vi: `${path} không phải hồ sơ trình: trong ZIP không có manifest.json.`,
    en: `${path} is no packet: there is no manifest.json in the ZIP.`,
  }),
};
const NO_KEY: Words = {
  vi: 'Khoá công khai phải là 32 byte dạng base64 (44 ký tự) hoặc hệ 16 (64 ký tự), như in trên hồ sơ.',
  en: 'The public key must be 32 bytes in base64 (44 letters) or hexadecimal (64 letters), as printed on the papers.',
};
const DOES_NOT_HOLD = (path: string, findings: number): Words => ({
  vi: `${path}: hồ sơ không nguyên vẹn, ${findings} điểm.`,
  en: `${path}: the packet is not intact, ${findings} findings.`,
});
