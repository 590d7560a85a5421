import { useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { api, data } from '../api/client';
import { useInstallation } from '../frame/rehearsal-banner';
import { useWords } from '../language/use-words';
import { packetName, usePackets } from '../packet/packet';
import { CommandForm } from '../pieces/command-form';
import { DayInput } from '../pieces/day-input';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import { type Programme, useProgramme } from '../programme/programme';
import { useMe } from '../session/session';
import { UnitField } from './unit-field';
import { partiesOf } from './use-side';

interface Entered {
  readonly text: string;
  readonly to: string;
  readonly due?: string;
  readonly givenBy: string;
  readonly givenOn: string;
  readonly from?: string;
  readonly packetId?: string;
  readonly attachmentId: readonly string[];
}

/** A leader's handwritten note (bút phê), entered by the office with its scan: it becomes a direction. */
export default function NotePage() {
  const t = useWords('note');
  const { id } = useParams();
  const programme = useProgramme(id!);
  if (programme.error && !programme.data)
    return <Trouble error={programme.error} again={() => void programme.refetch()} />;
  if (!programme.data) return <Waiting />;
  return (
    <>
      <p>
        <Link to={`/programmes/${id}`}>{programme.data.number}</Link>
      </p>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
      </div>
      <NoteForm programme={programme.data} />
    </>
  );
}

function NoteForm({ programme: { id, parties } }: { programme: Programme }) {
  const t = useWords('note');
  const packetWords = useWords('packet');
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const packets = usePackets();
  const today = useInstallation().data?.now.slice(0, 10);
  const mine = partiesOf(me, parties);
  const office = me.roles.find(
    ({ role, unit }) => role === 'secretariat' && mine.some((each) => each.secretariat.id === unit.id),
  );
  const seen = packets.data?.items.filter(
    (each) => each.programmeId === id && (each.stage === 'delivered' || each.stage === 'acknowledged'),
  );
  if (!today) return <Waiting />;
  if (!office) return <p className="soft">{t('notYours')}</p>;
  return (
    <div className="card">
      <CommandForm<Entered, { id: string }>
        act={t('do')}
        initial={{ givenOn: today }}
        fields={[
          {
            name: 'text',
            label: t('text'),
            required: t('needText'),
            extra: t('text.hint'),
            control: <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={4000} />,
          },
          {
            name: 'givenBy',
            label: t('givenBy'),
            required: t('needGivenBy'),
            extra: t('givenBy.hint'),
            control: <Input maxLength={200} />,
          },
          { name: 'givenOn', label: t('givenOn'), required: t('needGivenOn'), control: <DayInput max={today} /> },
          ...(mine.length > 1
            ? [
                {
                  name: 'from',
                  label: t('from'),
                  required: t('needFrom'),
                  control: <Select options={mine.map(({ unit }) => ({ value: unit.code, label: unit.name }))} />,
                },
              ]
            : []),
          { name: 'to', label: t('to'), required: t('needTo'), control: <UnitField /> },
          { name: 'due', label: t('due'), control: <DayInput min={today} /> },
          {
            name: 'packetId',
            label: t('packet'),
            control: (
              <Select
                allowClear
                placeholder={t('packet.none')}
                options={(seen ?? []).map((each) => ({ value: each.id, label: packetName(packetWords, each) }))}
              />
            ),
          },
          {
            name: 'attachmentId',
            label: t('scan'),
            required: t('needScan'),
            files: { place: `note/${id}`, unit: office.unit.id, most: 1 },
          },
        ]}
        send={({ attachmentId, ...body }) =>
          data(
            api.POST('/api/v1/programmes/{id}/directions', {
              params: { path: { id } },
              body: { ...body, source: 'note', attachmentId: attachmentId[0] },
            }),
          )
        }
        onSent={(given) => {
          void queries.invalidateQueries({ queryKey: ['directions'] });
          void navigate(`/work/directions/${given.id}`);
        }}
      />
    </div>
  );
}
