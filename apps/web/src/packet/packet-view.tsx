import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { CommentsOn } from '../comment/comments-on';
import { DirectionsOn } from '../direction/directions-on';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { PapersOn } from '../paper/papers-on';
import { Icon } from '../pieces/icon';
import { holds, useMe } from '../session/session';
import { Acknowledgement } from './acknowledgement';
import { Changes } from './changes';
import { Deliveries } from './deliveries';
import { Figures } from './figures';
import { Files } from './files';
import { Lights } from './lights';
import { isDelivered, isFrozen, type PacketDetail, packetName, STAGE_TONE } from './packet';
import { PreparationForm } from './preparation-form';
import { Release } from './release';
import './packet.css';

/** A whole packet, in the order in which a leader reads it; what is to be done with it stands where it is read. */
export function PacketView({
  packet,
  as: Heading,
  onDone,
}: {
  packet: PacketDetail;
  as: 'h1' | 'h2';
  onDone: () => void;
}) {
  const t = useWords('packet');
  const me = useMe();
  const { mine, stage } = packet;
  const below = Heading === 'h1' ? 'h2' : 'h3';
  const toPrepare = mine.secretariat && (stage === 'frozen' || stage === 'prepared');
  return (
    <article className="packet">
      <header className="packet-head">
        <Heading>{packetName(t, packet)}</Heading>
        <p>
          <span className={`pill ${STAGE_TONE[stage]}`}>{t(`stage.${stage}`)}</span>{' '}
          <Link to={`/programmes/${packet.programmeId}`}>{packet.programme}</Link>
        </p>
        <p className="soft">
          {packet.frozenAt
            ? t('frozenAt', { at: moment(packet.frozenAt) })
            : t('freezesAt', { at: moment(packet.freezesAt) })}
        </p>
        {packet.fault && (
          <p className="tone-red packet-warning">
            <Icon name="alert" /> {t('fault', { what: packet.fault })}
          </p>
        )}
      </header>
      {!isFrozen(packet) && <NotYet at={packet.freezesAt} />}
      {mine.headOfOffice && stage === 'prepared' && (
        <Part as={below} title={t('release.title')}>
          <Release packet={packet} onDone={onDone} />
        </Part>
      )}
      {packet.lights.length > 0 && (
        <Part as={below} title={t('lights')}>
          <Lights lights={packet.lights} />
        </Part>
      )}
      {packet.decisions.length > 0 && (
        <Part as={below} title={t('decisions')}>
          <ol className="packet-decisions">
            {packet.decisions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ol>
        </Part>
      )}
      {packet.coverNote && (
        <Part as={below} title={t('coverNote')}>
          <p className="packet-note">{packet.coverNote}</p>
        </Part>
      )}
      {packet.files.length > 0 && (
        <Part as={below} title={t('files')}>
          <Files packetId={packet.id} files={packet.files} />
        </Part>
      )}
      {toPrepare && (
        <Part as={below} title={t('prepare.title')}>
          <PreparationForm key={packet.version} packet={packet} onDone={onDone} />
        </Part>
      )}
      {isDelivered(packet) && (
        <DirectionsOn
          programmeId={packet.programmeId}
          on={{ packetId: packet.id }}
          isOnIt={(each) => each.programmeId === packet.programmeId && each.packet === packet.code}
          mayGive={mine.secretariat || (mine.leadership && holds(me, 'leader'))}
          title={t('directions')}
          as={below}
        />
      )}
      {packet.deliveries.some((each) => each.mine) && (
        <Part as={below} title={t('acknowledge.title')}>
          <Acknowledgement packet={packet} onDone={onDone} />
        </Part>
      )}
      {packet.figures.length > 0 && (
        <Part as={below} title={t('figures')}>
          <Figures packetId={packet.id} figures={packet.figures} />
        </Part>
      )}
      {isFrozen(packet) && (
        <Part as={below} title={t('changes')}>
          <Changes packetId={packet.id} />
        </Part>
      )}
      <PapersOn programmeId={packet.programmeId} subject={packet.reviewId} kinds={[]} as={below} />
      {(packet.deliveries.length > 0 || packet.withoutRecipient.length > 0) && (
        <Part as={below} title={t('deliveries')}>
          <Deliveries packet={packet} />
        </Part>
      )}
      <CommentsOn kind="packet" id={packet.id} as={below} />
    </article>
  );
}

function NotYet({ at }: { at: string }) {
  const t = useWords('packet');
  return (
    <div className="empty">
      <b>{t('notYet.title')}</b>
      {t('notYet.what', { at: moment(at) })}
    </div>
  );
}

function Part({ as: Heading, title, children }: { as: 'h2' | 'h3'; title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="packet-part" aria-labelledby={heading}>
      <Heading id={heading}>{title}</Heading>
      {children}
    </section>
  );
}
