import { constants, createHash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';

/** The signer's own statement inside a signature, read and verified. */
export interface CmsSignature {
  readonly certificate: Certificate;
  readonly signer: X509Certificate;
  /** All certificates that came with it. */
  readonly chain: readonly X509Certificate[];
  /** The signed attribute, where there is one. */
  readonly signedAt: Date | null;
  readonly holds: boolean;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const RSA_PSS = '1.2.840.113549.1.1.10';

/** Digests that still prove something; SHA-1 and older do not. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * Reads a detached CMS signature (RFC 5652) and holds it against the covered bytes. `undefined` for what is no such
 * signature, or bears no certificate of its signer.
 */
export function readCmsSignature(der: Buffer, covered: readonly Buffer[]): CmsSignature | undefined {
  try {
    const parsed = asn1js.fromBER(new Uint8Array(der).buffer);
    if (parsed.offset === -1) return undefined;
    const info = new ContentInfo({ schema: parsed.result });
    if (info.contentType !== SIGNED_DATA) return undefined;
    const data = new SignedData({ schema: info.content });
    const [signerInfo] = data.signerInfos;
    const certificates = (data.certificates ?? []).filter((each) => each instanceof Certificate);
    if (!signerInfo || data.signerInfos.length !== 1 || data.encapContentInfo.eContent !== undefined) return undefined;
    const possible = certificates.filter((each) => isSigner(signerInfo, each));
    const verified = possible.find((each) => holds(signerInfo, toNode(each).publicKey, covered));
    const certificate = verified ?? possible[0];
    if (!certificate) return undefined;
    return {
      certificate,
      signer: toNode(certificate),
      chain: certificates.map(toNode),
      signedAt: signingTime(signerInfo),
      holds: verified !== undefined,
    };
  } catch {
    // Whatever cannot be read, however it fails, proves nothing.
    return undefined;
  }
}

const toNode = (certificate: Certificate) => new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false)));

/** A signer who is named by a key's digest may be any of them: the signature itself tells which. */
function isSigner({ sid }: SignerInfo, certificate: Certificate): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return true;
  return sid.issuer.isEqual(certificate.issuer) && sid.serialNumber.isEqual(certificate.serialNumber);
}

const attribute = ({ signedAttrs }: SignerInfo, type: string) =>
  signedAttrs?.attributes.find((each) => each.type === type)?.values[0];

function signingTime(signer: SignerInfo): Date | null {
  const value = attribute(signer, SIGNING_TIME);
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime ? value.toDate() : null;
}

function holds(signer: SignerInfo, key: KeyObject, covered: readonly Buffer[]): boolean {
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
  if (!digest || !signer.signedAttrs) return false;
  const hash = createHash(digest);
  for (const part of covered) hash.update(part);
  const stated = attribute(signer, MESSAGE_DIGEST);
  if (!(stated instanceof asn1js.OctetString) || attribute(signer, CONTENT_TYPE) === undefined) return false;
  if (!hash.digest().equals(Buffer.from(stated.valueBlock.valueHexView))) return false;
  const signed = Buffer.from(signer.signedAttrs.encodedValue);
  const signature = Buffer.from(signer.signature.valueBlock.valueHexView);
  const isPss = signer.signatureAlgorithm.algorithmId === RSA_PSS;
  const padding = isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {};
  const isEdwards = key.asymmetricKeyType === 'ed25519' || key.asymmetricKeyType === 'ed448';
  return verify(isEdwards ? null : digest, signed, { key, ...padding }, signature);
}
