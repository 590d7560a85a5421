import { webcrypto } from 'node:crypto';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { Signer, SignPdf } from '@signpdf/signpdf';
import * as asn1js from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const engine = new CryptoEngine({ name: 'node', crypto: webcrypto });

/** Somebody who signs PDFs with a certificate made for a test. */
export interface TestSigner {
  readonly certificate: Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly issuers: readonly Certificate[];
}

interface CertificateFacts {
  readonly name: string;
  readonly organisation?: string;
  readonly from?: string;
  readonly until?: string;
  readonly issuer?: TestSigner;
  readonly ca?: boolean;
  readonly curve?: boolean;
}

let serial = 1;

/** A certificate with its key: self-signed, or of an issuer. */
export async function certified(facts: CertificateFacts): Promise<TestSigner> {
  const algorithm = facts.curve
    ? { name: 'ECDSA', namedCurve: 'P-256' }
    : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate({ version: 2 });
  certificate.serialNumber = new asn1js.Integer({ value: serial++ });
  const named = (type: string, value: string) =>
    new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
  certificate.subject.typesAndValues = [
    named('2.5.4.3', facts.name),
    ...(facts.organisation ? [named('2.5.4.10', facts.organisation)] : []),
  ];
  certificate.issuer.typesAndValues = (facts.issuer?.certificate ?? certificate).subject.typesAndValues;
  certificate.notBefore.value = new Date(facts.from ?? '2017-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(facts.until ?? '2027-01-01T00:00:00Z');
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: facts.ca ?? false }).toSchema().toBER(false),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign(facts.issuer?.keys.privateKey ?? keys.privateKey, 'SHA-256', engine);
  const above = facts.issuer ? [facts.issuer.certificate, ...facts.issuer.issuers] : [];
  return { certificate, keys, issuers: above };
}

/** The certificate as an installation is given it. */
export const pemOf = ({ certificate }: TestSigner): string => {
  const base64 = Buffer.from(certificate.toSchema(true).toBER(false)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`;
};

/** The detached CMS signature that an office's tool would make of those bytes. */
async function cms({ certificate, keys, issuers }: TestSigner, bytes: Buffer, at: Date): Promise<Buffer> {
  const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] });
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
            attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: at })),
            attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
    certificates: [certificate, ...issuers],
  });
  await data.sign(keys.privateKey, 0, 'SHA-256', bytes, engine);
  const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) });
  return Buffer.from(content.toSchema().toBER(false));
}

/** The PDF with room for a signature, and the signature in it. */
export async function signedPdf(pdf: Buffer, signer: TestSigner, at: string): Promise<Buffer> {
  const moment = new Date(at);
  const placed = plainAddPlaceholder({
    pdfBuffer: pdf,
    reason: 'Ký ban hành',
    contactInfo: '',
    name: 'Song Hành',
    location: 'Hà Nội',
    signingTime: moment,
  });
  return new SignPdf().sign(placed, new CmsSigner(signer), moment);
}

/** What the signing library asks to sign the bytes. */
class CmsSigner extends Signer {
  constructor(private readonly signer: TestSigner) {
    super();
  }

  override sign(bytes: Buffer, at: Date = new Date()): Promise<Buffer> {
    return cms(this.signer, bytes, at);
  }
}
