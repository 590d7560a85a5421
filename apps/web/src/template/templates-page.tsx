import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { NumberBooks } from './number-books';
import { templateFile, templateName, useOwnOffices, useTemplates } from './template';
import './template.css';

/** What an office words in its own way: its letterhead and every kind of paper, each to be fetched, edited and handed in. */
export default function TemplatesPage() {
  const t = useWords('template');
  const offices = useOwnOffices();
  const [address, setAddress] = useSearchParams();
  const unit = offices.find(({ code }) => code === address.get('unit')) ?? offices[0];
  const templates = useTemplates(unit?.code);
  if (!unit) {
    return (
      <div className="empty">
        <b>{t('nobody.title')}</b>
        {t('nobody.what')}
      </div>
    );
  }
  return (
    <>
      <p>
        <Link to="/papers">{t('toPapers')}</Link>
      </p>
      <div className="page-head">
        <h1>{t('title')}</h1>
        {offices.length === 1 && <p>{unit.name}</p>}
      </div>
      <p className="template-lead soft">{t('what')}</p>
      {offices.length > 1 && (
        <Select
          className="template-office"
          aria-label={t('office')}
          value={unit.code}
          options={offices.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code: string) => setAddress({ unit: code }, { replace: true })}
        />
      )}
      {templates.error && <Trouble error={templates.error} again={() => void templates.refetch()} />}
      {templates.isPending && <Waiting />}
      {templates.data && (
        <ul className="template-list">
          {templates.data.map((each) => (
            <li key={each.kind}>
              <div>
                <Link to={`/templates/${each.kind}?${new URLSearchParams({ unit: unit.code })}`}>
                  {templateName(each)}
                </Link>
                <div className="soft">
                  {each.changed > 0 ? t('changed', { count: each.changed }) : t('own')}
                  {each.setAt && ` · ${moment(each.setAt)}`}
                </div>
              </div>
              <a
                className="plain-button"
                href={templateFile(each)}
                download
                aria-label={t('fetchOf', { name: templateName(each) })}
              >
                {t('fetch')}
              </a>
            </li>
          ))}
        </ul>
      )}
      <NumberBooks key={unit.code} unit={unit.code} />
    </>
  );
}
