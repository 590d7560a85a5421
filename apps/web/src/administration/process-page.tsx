import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, data } from '../api/client';
import { figure, moment } from '../language/format';
import { useWords } from '../language/use-words';
import { type Act, Acts } from '../pieces/acts';
import { Fact, Facts, Item, Part } from '../pieces/item';
import { NoSuchPage } from '../pieces/no-such-page';
import { ReasonCommand } from '../pieces/reason-command';
import { Timeline } from '../pieces/timeline';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { type ProcessStory, useStory } from './administration';
import { KINDS, processName, processPlace, STATE_TONE } from './process-name';

/** One process: what it waits for, what it did and why, and the button that wakes it. */
export default function ProcessPage() {
  const { kind = '', id = '' } = useParams();
  const known = KINDS.find((each) => each === kind);
  return known ? <Story kind={known} id={id} /> : <NoSuchPage />;
}

function Story({ kind, id }: Pick<ProcessStory, 'kind' | 'id'>) {
  const t = useWords('administration');
  const queries = useQueryClient();
  const story = useStory(kind, id);
  if (story.error && !story.data) return <Trouble error={story.error} again={() => void story.refetch()} />;
  if (!story.data) return <Waiting />;
  const process = story.data;
  const place = processPlace(process);
  const wake: Act = {
    key: 'wake',
    label: t('process.wake'),
    said: t('process.wake.said'),
    form: (sent) => (
      <ReasonCommand
        act={t('process.wake')}
        what={t('process.wake.what')}
        send={(reason) =>
          data(
            api.POST('/api/v1/administration/processes/{kind}/{id}/poke', {
              params: { path: { kind, id } },
              body: { reason },
            }),
          )
        }
        onSent={() => {
          sent();
          void queries.invalidateQueries({ queryKey: ['administration'] });
        }}
      />
    ),
  };
  return (
    <div className="card administration-story">
      <Link to="/administration/processes">{t('process.back')}</Link>
      <Item
        above={[t(`process.kind.${kind}`), process.programme].filter(Boolean).join(' · ')}
        title={processName(t, process)}
        tone={STATE_TONE[process.state]}
        stage={t(`process.state.${process.state}`)}
      >
        <Standing process={process} />
        {place && (
          <p>
            <Link to={place}>{t('process.open')}</Link>
          </p>
        )}
        <Acts acts={[wake]} label={t('process.acts')} />
        <Part title={t('process.story')}>
          {process.decisions.length === 0 ? (
            <p className="soft">{t('process.story.none')}</p>
          ) : (
            <Timeline happened={process.decisions.toReversed().map((each) => happened(t, each))} />
          )}
        </Part>
      </Item>
    </div>
  );
}

function Standing({ process }: { process: ProcessStory }) {
  const t = useWords('administration');
  const { stageWords, sleepsUntil, decidedAt, fault, faultAt, faultCount, pokeAttempts, wakes, key } = process;
  return (
    <Facts>
      {fault && (
        <Fact name={t('process.fault')}>
          <span className="administration-fault">{fault}</span>
          {faultAt && ` – ${t('process.faultSince', { at: moment(faultAt) })}`}
          {faultCount > 1 && `, ${t('process.faultTimes', { count: faultCount })}`}
        </Fact>
      )}
      <Fact name={t('process.stage')}>{stageWords}</Fact>
      <Fact name={t('process.until')}>{sleepsUntil ? moment(sleepsUntil) : t('process.never')}</Fact>
      <Fact name={t('process.decided')}>{decidedAt ? moment(decidedAt) : '–'}</Fact>
      {wakes.length > 0 && (
        <Fact name={t('process.wakes')}>{wakes.map(({ at, reason }) => `${moment(at)}: ${reason}`).join('\n')}</Fact>
      )}
      {pokeAttempts > 0 && <Fact name={t('process.pokes')}>{figure(pokeAttempts)}</Fact>}
      <Fact name={t('process.key')}>{key}</Fact>
    </Facts>
  );
}

function happened(
  t: ReturnType<typeof useWords>,
  { at, what, step, until, stageWords, wakes }: ProcessStory['decisions'][number],
) {
  const done = {
    step: () => step ?? '',
    wait: () => t('process.waits', { at: until ? moment(until) : '–' }),
    done: () => t('process.ends'),
  }[what]();
  const because = wakes > 0 ? t('process.because', { count: wakes }) : t('process.byItself');
  return { at, what: done, who: `${stageWords} · ${because}` };
}
