import { Link } from 'react-router';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Fact, Facts } from '../pieces/item';
import { aboutOf, type Paper } from './paper';
import { subjectPath } from './subject';

/** Units named at once; of more only how many they are, and the rest on demand. */
const FEW = 6;

/** What stands around the paper's facts, and whom it reaches. */
export function About({ paper }: { paper: Paper }) {
  const t = useWords('paper');
  const at = subjectPath(paper.subject);
  const { units, place, issuedOn, addressees, recipients, signatures, style, signedBy, ordinal } = paper;
  return (
    <Facts>
      {at && (
        <Fact name={t('about.subject')}>
          <Link to={at}>{aboutOf(t, paper.subject)}</Link>
        </Fact>
      )}
      {ordinal > 1 && <Fact name={t('about.ordinal')}>{ordinal}</Fact>}
      <Fact name={t('about.date')}>
        {[place, issuedOn && day(issuedOn)].filter(Boolean).join(', ') || t('about.notYet')}
      </Fact>
      <Fact name={t('about.signedBy')}>
        {t(`signedBy.${signedBy}`)}
        {signatures.map(({ authority, post, name }) => (
          <div key={`${authority.join()}/${post}`} className="soft">
            {[...authority, post, name].filter(Boolean).join(' · ')}
          </div>
        ))}
      </Fact>
      <Fact name={t('about.style')}>{t(`style.${style}`)}</Fact>
      {addressees.length > 0 && <Fact name={t('about.addressees')}>{addressees.join('\n')}</Fact>}
      {recipients.length > 0 && <Fact name={t('about.recipients')}>{recipients.join('\n')}</Fact>}
      {units.length > 0 && (
        <Fact name={t(paper.issuedAt ? 'about.units' : 'about.unitsThen')}>
          {units.length <= FEW ? (
            units.map(({ id, name }) => <div key={id}>{name}</div>)
          ) : (
            <details>
              <summary>{t('about.unitCount', { count: units.length })}</summary>
              {units.map(({ id, name }) => (
                <div key={id}>{name}</div>
              ))}
            </details>
          )}
        </Fact>
      )}
    </Facts>
  );
}
