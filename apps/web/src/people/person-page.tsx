import { Link, useParams } from 'react-router';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Acts } from '../pieces/acts';
import { Fact, Facts } from '../pieces/item';
import { NoSuchPage } from '../pieces/no-such-page';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { AccountPart } from './account-part';
import { type PersonDetail, usePerson, usePersonChanged } from './people';
import { type About, AboutForm } from './person-fields';
import { RolesPart } from './roles-part';
import './people.css';

/** One person: what is said of them, the account, every role they have had. */
export default function PersonPage() {
  const { id = '' } = useParams();
  return <Shown key={id} id={id} />;
}

function Shown({ id }: { id: string }) {
  const person = usePerson(id);
  const { error } = person;
  if (error instanceof ProblemError && [400, 404].includes(error.problem.status)) return <NoSuchPage />;
  if (error && !person.data) return <Trouble error={error} again={() => void person.refetch()} />;
  if (!person.data) return <Waiting />;
  return <PersonView person={person.data} />;
}

function PersonView({ person }: { person: PersonDetail }) {
  const t = useWords('people');
  return (
    <article className="people-person">
      <p>
        <Link to="/administration/people">{t('back')}</Link>
      </p>
      <div className="page-head">
        <h2>{person.name}</h2>
        <p>{person.code}</p>
      </div>
      <div className="people-parts">
        <div>
          <AboutPart person={person} />
          <AccountPart person={person} />
        </div>
        <RolesPart person={person} />
      </div>
    </article>
  );
}

function AboutPart({ person }: { person: PersonDetail }) {
  const t = useWords('people');
  const changed = usePersonChanged(person.id);
  const { id, name, email, locale, signsIn, createdAt } = person;
  return (
    <section className="card people-part" aria-labelledby="people-about">
      <h3 id="people-about">{t('about')}</h3>
      <Facts>
        <Fact name={t('field.email')}>{email ?? <span className="soft">{t('email.none')}</span>}</Fact>
        <Fact name={t('field.locale')}>{t(`locale.${locale}`)}</Fact>
        <Fact name={t('field.signsIn')}>{t(signsIn ? 'signsIn.yes' : 'signsIn.no')}</Fact>
        <Fact name={t('createdAt')}>{moment(createdAt)}</Fact>
      </Facts>
      <Acts
        label={t('about')}
        acts={[
          {
            key: 'change',
            label: t('change'),
            said: t('change.said'),
            form: (sent) => (
              <AboutForm
                initial={{ name, email: email ?? undefined, locale: locale as About['locale'], signsIn }}
                send={(about) =>
                  data(
                    api.PUT('/api/v1/administration/people/{id}', {
                      params: { path: { id } },
                      body: { ...about, email: about.email ?? null },
                    }),
                  )
                }
                onSent={(answer) => void changed(answer).then(sent)}
              />
            ),
          },
        ]}
      />
    </section>
  );
}
