import { X509Certificate } from 'node:crypto';

/** Longer than any real chain; one that goes round ends here. */
const MOST_STEPS = 8;

/** The certificates of a PEM file, in its order. Throws when there is none, or one that cannot be read. */
export function rootsFromPem(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new Error('there is no certificate in the file of trusted roots');
  return blocks.map((block) => new X509Certificate(block));
}

/**
 * Whether the certificate leads, each step signed by the next and valid at that moment, to one of the roots. Nothing is
 * asked of a network, so a certificate that was revoked is not noticed.
 */
export function leadsTo(
  roots: readonly X509Certificate[],
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  at: Date,
): boolean {
  let current = certificate;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (!isValidAt(current, at)) return false;
    const own = current;
    if (roots.some((root) => root.fingerprint256 === own.fingerprint256)) return true;
    const next = [...roots, ...others].find(
      (each) => each.ca && each.fingerprint256 !== own.fingerprint256 && issued(each, own),
    );
    if (!next) return false;
    current = next;
  }
  return false;
}

/** Whether the moment lies within the certificate's validity. */
export const isValidAt = ({ validFrom, validTo }: X509Certificate, at: Date): boolean =>
  Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);

const issued = (issuer: X509Certificate, certificate: X509Certificate) =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
