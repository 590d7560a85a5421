import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { CommandForm } from '../pieces/command-form';
import { NoSuchPage } from '../pieces/no-such-page';
import { useOfficeName } from '../pieces/persons';
import { Timeline } from '../pieces/timeline';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { ReplaceTemplate } from './replace-template';
import { type Template, type TemplateKind, templateFile, templateName, useOwnOffices, useTemplate } from './template';
import './template.css';

/** One template: its words now, and how they become others. */
export default function TemplatePage() {
  const { kind } = useParams<{ kind: TemplateKind }>();
  const offices = useOwnOffices();
  const [address] = useSearchParams();
  const unit = offices.find(({ code }) => code === address.get('unit')) ?? offices[0];
  const template = useTemplate(kind!, unit?.code);
  const { error } = template;
  if (!unit || (error instanceof ProblemError && [400, 404].includes(error.problem.status))) return <NoSuchPage />;
  if (error && !template.data) return <Trouble error={error} again={() => void template.refetch()} />;
  if (!template.data) return <Waiting />;
  return <TemplateView template={template.data} />;
}

function TemplateView({ template }: { template: Template }) {
  const t = useWords('template');
  const office = useOfficeName();
  const queries = useQueryClient();
  const { kind, unit, version, changed, blocks, versions } = template;
  const moved = async () => {
    await queries.invalidateQueries({ queryKey: ['template', kind, unit.code] });
    await queries.invalidateQueries({ queryKey: ['templates', unit.code] });
  };
  const acts: Act[] = [
    {
      key: 'replace',
      label: t('replace'),
      said: t('replace.said'),
      form: (sent) => <ReplaceTemplate template={template} onSent={() => void moved().then(sent)} />,
    },
  ];
  if (changed > 0) {
    acts.push({
      key: 'goBack',
      label: t('goBack'),
      said: t('goBack.said'),
      danger: true,
      form: (sent) => (
        <CommandForm
          act={t('goBack.do')}
          what={t('goBack.what')}
          danger
          fields={[]}
          send={() =>
            data(
              api.DELETE('/api/v1/paper-templates/{kind}', {
                params: { path: { kind }, query: { unit: unit.code }, header: { 'If-Match': `"${version}"` } },
              }),
            )
          }
          onSent={() => void moved().then(sent)}
        />
      ),
    });
  }
  return (
    <article className="template">
      <p>
        <Link to={`/templates?${new URLSearchParams({ unit: unit.code })}`}>{t('back')}</Link>
      </p>
      <div className="page-head">
        <h1>{templateName(template)}</h1>
        <p>{unit.name}</p>
      </div>
      <p className="template-lead soft">{t('how')}</p>
      <p>
        <a className="plain-button" href={templateFile(template)} download>
          {t('fetch')}
        </a>
      </p>
      <Acts acts={acts} label={t('acts')} />
      <section aria-labelledby="template-words">
        <h2 id="template-words">{t('words')}</h2>
        <dl className="template-blocks">
          {blocks.map(({ key, what, text, changed: own }) => (
            <div key={key}>
              <dt>
                {what} {own && <span className="pill tone-green">{t('ownWords')}</span>}
              </dt>
              <dd className={text ? undefined : 'soft'}>{text || t('fromRecord')}</dd>
            </div>
          ))}
        </dl>
      </section>
      {versions.length > 0 && (
        <section aria-labelledby="template-versions">
          <h2 id="template-versions">{t('versions')}</h2>
          <Timeline
            happened={versions.map(({ version: number, setBy, setAt, changed: count, fileSha256 }) => ({
              at: setAt,
              what: t(fileSha256 ? 'version' : 'version.back', { number, count }),
              who: office(setBy),
            }))}
          />
          <p className="soft">{t('since', { at: moment(versions[0]!.setAt) })}</p>
        </section>
      )}
    </article>
  );
}
