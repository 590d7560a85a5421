import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, data } from '../api/client';
import { moment } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { useMe } from '../session/session';
import type { PacketDetail } from './packet';

/** The head of office releases what another person has prepared; the leaders have it at once. */
export function Release({ packet, onDone }: { packet: PacketDetail; onDone: () => void }) {
  const t = useWords('packet');
  const me = useMe();
  const queries = useQueryClient();
  const release = useMutation({
    mutationFn: () =>
      data(
        api.POST('/api/v1/packets/{id}/release', {
          params: { path: { id: packet.id } },
          body: { version: packet.version },
        }),
      ),
    onSuccess: async (released) => {
      queries.setQueryData(['packet', packet.id], released);
      await queries.invalidateQueries({ queryKey: ['packets'] });
      onDone();
    },
  });
  const mineAlone = packet.preparedBy === me.code;
  return (
    <div className="packet-release">
      <p>
        {t('release.prepared', { by: packet.preparedBy, at: packet.preparedAt ? moment(packet.preparedAt) : '' })}{' '}
        {t(mineAlone ? 'release.second' : 'release.what')}
      </p>
      <Refusal error={release.error} />
      <Button type="primary" disabled={mineAlone} loading={release.isPending} onClick={() => release.mutate()}>
        {t('release.do')}
      </Button>
    </div>
  );
}
