import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api, data } from '../api/client';
import { figure, moment, size } from '../language/format';
import { useWords } from '../language/use-words';
import { Icon } from '../pieces/icon';
import { Fact, Facts } from '../pieces/item';
import { Refusal } from '../pieces/refusal';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { SetUpLeft } from '../setup/set-up-left';
import { type Health, type HealthCheck, useHealth } from './administration';

/** How the installation is, in plain words: first what is wrong and what to do, then what is well. */
export default function HealthPage() {
  const t = useWords('administration');
  const queries = useQueryClient();
  const health = useHealth();
  const thorough = useMutation({
    mutationFn: () => data(api.GET('/api/v1/administration/health', { params: { query: { canary: 'true' } } })),
    onSuccess: (found) => queries.setQueryData(['administration', 'health'], found),
  });
  if (health.error && !health.data) return <Trouble error={health.error} again={() => void health.refetch()} />;
  if (!health.data) return <Waiting />;
  const { checks, installation } = health.data;
  const wrong = checks.filter(({ ok }) => !ok);
  return (
    <div className="health">
      <SetUpLeft />
      <section aria-labelledby="health-now">
        <h2 id="health-now" className="sr-only">
          {t('health.now')}
        </h2>
        <p role="status" className={`health-verdict ${wrong.length === 0 ? 'health-well' : 'health-wrong'}`}>
          <Icon name={wrong.length === 0 ? 'check' : 'alert'} />
          <b>{wrong.length === 0 ? t('health.well') : t('health.wrong', { count: wrong.length })}</b>
        </p>
        {wrong.length > 0 && (
          <ul className="health-wrongs">
            {wrong.map((check) => (
              <Wrong key={check.id} check={check} />
            ))}
          </ul>
        )}
        <p className="administration-acts">
          <Button loading={health.isFetching} onClick={() => void health.refetch()}>
            {t('health.again')}
          </Button>
          <Button loading={thorough.isPending} onClick={() => thorough.mutate()}>
            {t('health.thorough')}
          </Button>
          <span className="soft">{t('health.looked', { at: clock(health.dataUpdatedAt) })}</span>
        </p>
        <Refusal error={thorough.error} />
      </section>
      <div className="health-parts">
        <section className="card" aria-labelledby="health-wells">
          <h2 id="health-wells">{t('health.wells')}</h2>
          <ul className="health-wells">
            {checks
              .filter(({ ok }) => ok)
              .map(({ id, name, detail }) => (
                <li key={id}>
                  <span className="tone-green">
                    <Icon name="check" />
                  </span>
                  <span>
                    <b className="administration-name">{name}</b> <span className="soft">{detail}</span>
                  </span>
                </li>
              ))}
          </ul>
        </section>
        <section className="card" aria-labelledby="health-installation">
          <h2 id="health-installation">{t('health.installation')}</h2>
          <Installation installation={installation} />
        </section>
      </div>
    </div>
  );
}

const clock = (at: number) => new Date(at).toTimeString().slice(0, 5);

function Wrong({ check: { name, detail, advice, room } }: { check: HealthCheck }) {
  const t = useWords('administration');
  return (
    <li className="card">
      <h3 className="administration-name">{name}</h3>
      <p>{detail}</p>
      <p>
        <b>{t('health.todo')}</b> {advice}
      </p>
      {room && (
        <Link className="plain-button" to={`/administration/${room}`}>
          {t(`health.go.${room}`)}
        </Link>
      )}
    </li>
  );
}

function Installation({ installation }: { installation: Health['installation'] }) {
  const t = useWords('administration');
  const { version, now, rehearsal, runningSince, databaseBytes, programmes, units, persons, disk } = installation;
  return (
    <Facts>
      <Fact name={t('health.version')}>Song Hành {version}</Fact>
      <Fact name={t('health.time')}>
        {moment(now)}
        {rehearsal && <span className="soft"> ({t('health.rehearsal')})</span>}
      </Fact>
      <Fact name={t('health.since')}>{moment(runningSince)}</Fact>
      <Fact name={t('health.database')}>{size(databaseBytes)}</Fact>
      <Fact name={t('health.disk')}>
        {disk ? t('health.disk.of', { free: size(disk.free), total: size(disk.total) }) : t('health.disk.bucket')}
      </Fact>
      <Fact name={t('health.programmes')}>{figure(programmes)}</Fact>
      <Fact name={t('health.units')}>{figure(units)}</Fact>
      <Fact name={t('health.persons')}>{figure(persons)}</Fact>
    </Facts>
  );
}
