import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, data } from '../api/client';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import type { Delivery, PacketDetail } from './packet';

/** The leader says "received and read", with a word if there is one; a secretary says it for the leader. */
export function Acknowledgement({ packet, onDone }: { packet: PacketDetail; onDone: () => void }) {
  const t = useWords('packet');
  const mine = packet.deliveries.filter((each) => each.mine);
  return (
    <>
      {mine.map((delivery) => (
        <One key={delivery.ordinal} packet={packet} delivery={delivery} alone={mine.length === 1} onDone={onDone} />
      ))}
      {mine.length === 0 && <p className="soft">{t('acknowledge.done')}</p>}
    </>
  );
}

function One({
  packet,
  delivery,
  alone,
  onDone,
}: {
  packet: PacketDetail;
  delivery: Delivery;
  alone: boolean;
  onDone: () => void;
}) {
  const t = useWords('packet');
  const queries = useQueryClient();
  const field = useId();
  const [note, setNote] = useState('');
  const acknowledge = useMutation({
    mutationFn: () =>
      data(
        api.POST('/api/v1/packets/{id}/acknowledgement', {
          params: { path: { id: packet.id } },
          body: { delivery: delivery.ordinal, ...(note.trim() && { note: note.trim() }) },
        }),
      ),
    onSuccess: async (acknowledged) => {
      queries.setQueryData(['packet', packet.id], acknowledged);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['packets'] }),
        queries.invalidateQueries({ queryKey: ['work'] }),
      ]);
      onDone();
    },
  });
  return (
    <div className="packet-acknowledge">
      {!alone && (
        <p>
          <b>{delivery.recipient}</b>
        </p>
      )}
      <label htmlFor={field}>{t('acknowledge.note')}</label>
      <Input.TextArea
        id={field}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Refusal error={acknowledge.error} />
      <Button size="large" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
        {t('acknowledge.do')}
      </Button>
    </div>
  );
}
