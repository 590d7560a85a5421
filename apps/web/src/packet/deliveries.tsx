import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Icon } from '../pieces/icon';
import type { PacketDetail } from './packet';

/** Who received the packet, and how far each is: delivered, opened, acknowledged. */
export function Deliveries({ packet }: { packet: PacketDetail }) {
  const t = useWords('packet');
  return (
    <>
      <ul className="packet-deliveries">
        {packet.deliveries.map((each) => {
          const state = each.acknowledgedAt ? 'acknowledged' : each.openedAt ? 'opened' : 'delivered';
          const at = each.acknowledgedAt ?? each.openedAt ?? each.deliveredAt;
          return (
            <li key={each.ordinal}>
              <span>
                <b>{each.party.name}</b>
                <span className="soft"> · {each.recipient}</span>
              </span>
              <span className={`pill ${DELIVERY_TONE[state]}`}>
                {t(`delivery.${state}`)} {moment(at)}
              </span>
              {each.acknowledgedBy && each.acknowledgedBy !== each.recipient && (
                <span className="soft packet-delivery-by">{t('delivery.onBehalf', { by: each.acknowledgedBy })}</span>
              )}
              {each.note && <q>{each.note}</q>}
            </li>
          );
        })}
      </ul>
      {packet.withoutRecipient.length > 0 && (
        <p className="tone-red packet-warning">
          <Icon name="alert" />{' '}
          {t('delivery.nobody', { who: packet.withoutRecipient.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  );
}

const DELIVERY_TONE = { acknowledged: 'tone-green', opened: 'tone-amber', delivered: 'tone-grey' } as const;
