import { NavLink, useParams } from 'react-router';
import { useWords } from '../language/use-words';
import { NoSuchPage } from '../pieces/no-such-page';
import { Addresses } from './addresses';
import { Exchanged } from './exchanged';
import { SendPaper } from './send-paper';
import { TakeIn } from './take-in';
import '../pieces/card-table.css';
import '../programme/programme.css'; // how parts of a page stand beside each other
import './exchange.css';

const PARTS = ['in', 'out', 'addresses'] as const;

/** Papers exchanged with other document systems as edXML: what came in, what went out, and the units' electronic codes. */
export default function ExchangePage() {
  const t = useWords('exchange');
  const { part = 'in' } = useParams();
  const shown = PARTS.find((each) => each === part);
  if (!shown) return <NoSuchPage />;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
      </div>
      <nav className="programme-tabs no-print" aria-label={t('parts')}>
        {PARTS.map((each) => (
          <NavLink key={each} to={each === 'in' ? '/papers/exchange' : `/papers/exchange/${each}`} end>
            {t(`part.${each}`)}
          </NavLink>
        ))}
      </nav>
      {shown === 'in' && <TakeIn />}
      {shown === 'out' && <SendPaper />}
      {shown === 'addresses' ? <Addresses /> : <Exchanged key={shown} direction={shown} />}
    </>
  );
}
