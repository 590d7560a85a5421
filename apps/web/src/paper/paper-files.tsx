import { moment, size } from '../language/format';
import { useWords } from '../language/use-words';
import { Icon } from '../pieces/icon';
import { useOfficeName } from '../pieces/persons';
import type { Paper, PaperFile } from './paper';

type Found = NonNullable<PaperFile['found']>;
type FoundSignature = Found['signatures'][number];

/** What went out to be signed and what came back, each with what was checked of it and what nobody can confirm. */
export function PaperFiles({ paper }: { paper: Paper }) {
  const t = useWords('paper');
  const office = useOfficeName();
  const lastOut = paper.files.find(({ kind }) => kind === 'out');
  return (
    <ul className="item-list">
      {paper.files.map((file) => {
        const href = file.attachmentId
          ? `/api/v1/attachments/${file.attachmentId}`
          : `/api/v1/papers/${paper.id}/signing-file`;
        return (
          <li key={file.ordinal}>
            <b>{t(`file.${file.kind}`)}</b>
            <div>
              {file.attachmentId || file === lastOut ? (
                <a href={href} download>
                  {file.name}
                </a>
              ) : (
                file.name
              )}{' '}
              <span className="soft">{size(file.size)}</span>
            </div>
            <div className="soft">
              {office(file.by)} · {moment(file.at)}
            </div>
            {file.kind === 'out' && file.contentSha256 !== paper.contentSha256 && (
              <Told tone="amber">{t('file.outdated')}</Told>
            )}
            {file.kind === 'scan' && <Told tone="amber">{t('file.scanSays')}</Told>}
            {file.found && <Checked found={file.found} />}
          </li>
        );
      })}
    </ul>
  );
}

function Checked({ found: { signatures, unchanged } }: { found: Found }) {
  const t = useWords('paper');
  return (
    <>
      {unchanged && <Told tone={unchanged === 'changed' ? 'red' : 'green'}>{t(`unchanged.${unchanged}`)}</Told>}
      {signatures.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the signatures in the file is fixed
        <SignatureFound key={index} signature={each} />
      ))}
    </>
  );
}

/** One digital signature: who, when by the signer's clock, and what holds or is not confirmed. */
function SignatureFound({ signature }: { signature: FoundSignature }) {
  const t = useWords('paper');
  const { signer, organisation, issuer, signedAt, digestOk, validThen, coversWholeFile, trusted } = signature;
  return (
    <div className="paper-signature">
      <b>{signer ?? t('signature.nameless')}</b>
      {organisation && <div>{organisation}</div>}
      <div className="soft">{signedAt ? t('signature.at', { at: moment(signedAt) }) : t('signature.noTime')}</div>
      <Told tone={digestOk ? 'green' : 'red'}>{t(digestOk ? 'signature.holds' : 'signature.broken')}</Told>
      <Told tone={validThen ? 'green' : 'amber'}>{t(validThen ? 'signature.valid' : 'signature.notValid')}</Told>
      <Told tone={trusted ? 'green' : 'amber'}>
        {t(trusted ? 'signature.trusted' : 'signature.notTrusted', { issuer: issuer ?? t('signature.noIssuer') })}
      </Told>
      {!coversWholeFile && <Told tone="amber">{t('signature.notWhole')}</Told>}
    </div>
  );
}

function Told({ tone, children }: { tone: 'green' | 'amber' | 'red'; children: string }) {
  return (
    <div className={`paper-told tone-${tone}`}>
      <Icon name={tone === 'green' ? 'check' : 'alert'} />
      <span>{children}</span>
    </div>
  );
}
