import type { FrozenPacket } from '#contracts/http/report';
import type { Transaction } from '#persistence/transaction';
import { figureValue, formFigures } from '../form/form-figures.js';
import { isoLocalSql } from '../local-time.js';
import type { Access } from '../person/access.js';
import { MINE, packetVisible, scopeOf } from '../person/scope.js';

// What was accepted by the freeze stands in the packet; what was returned never will.
const PACKET_OF = `
  packet_of as materialized (
    select packet.id, packet.code, packet.frozen_at, ${packetVisible('packet')} as seen
    from version
    join packet on packet.programme_id = version.programme_id and packet.frozen_at is not null
    join review on review.id = packet.review_id
      and (review.round_id = version.round_id or version.round_code = any(review.figures_from))
    where not exists (select 1 from report_ruling ruling where ruling.report_version_id = version.id
      and (ruling.ruling = 'returned' or ruling.ruled_at <= packet.frozen_at)))`;

// By the lineage of the packet: the values behind each figure, with this report's in place of the one it stands on.
const CHANGES_SQL = `
  with ${MINE}, version as materialized (
    select v.id, v.answers, o.id as obligation_id, r.id as round_id, r.code as round_code, r.programme_id, form.code as form,
      form_version.fields
    from report_version v
    join obligation o on o.id = v.obligation_id
    join round r on r.id = o.round_id
    join form_version on form_version.id = r.form_version_id
    join form on form.id = form_version.form_id
    where o.id = $3::uuid and v.number = $4
  ), ${PACKET_OF}, told as materialized (
    select packet_of.id as packet_id, place, figure ->> 'figure' as figure, figure ->> 'label' as label,
      figure ->> 'aggregate' as aggregate, figure ->> 'overPeriods' as over, (figure ->> 'value')::numeric as value
    from packet_of
    cross join version
    join packet_file file on file.packet_id = packet_of.id and file.name = 'packet.json'
    cross join lateral jsonb_array_elements(convert_from(file.bytes, 'UTF8')::jsonb -> 'figures') with ordinality as of_packet(figure, place)
    where split_part(figure ->> 'figure', '/', 1) = version.form
  ), given as (
    select version.form || '/' || asked.key as figure, ${figureValue('version.answers', 'asked')} as value
    from version cross join lateral ${formFigures('version.fields')} as asked
  ), source as materialized (
    select source.packet_id, source.figure, source.round_code, source.value, behind.obligation_id = $3::uuid as own
    from packet_source source
    join report_version behind on behind.id = source.report_version_id
    where source.packet_id in (select id from packet_of)
  ), changed as materialized (
    select told.*, source.value as was, given.value as would_be
    from told
    left join source on source.own and source.packet_id = told.packet_id and source.figure = told.figure
    left join given on given.figure = told.figure
    where source.value is distinct from given.value
  ), replaced as (
    select changed.packet_id, changed.figure, source.round_code, source.value
    from changed join source on source.packet_id = changed.packet_id and source.figure = changed.figure and not source.own
    union all
    select changed.packet_id, changed.figure, version.round_code, changed.would_be
    from changed cross join version where changed.would_be is not null
  ), by_round as (
    select changed.packet_id, changed.figure, changed.over, r.cut_off, r.due, r.code,
      case changed.aggregate when 'sum' then sum(replaced.value) else round(avg(replaced.value), 2) end as value
    from changed
    join replaced using (packet_id, figure)
    cross join version
    join round r on r.programme_id = version.programme_id and r.code = replaced.round_code
    group by changed.packet_id, changed.figure, changed.over, changed.aggregate, r.id
  ), total as (
    select packet_id, figure, case over when 'sum' then sum(value) when 'average' then round(avg(value), 2)
      else (array_agg(value order by cut_off desc, due desc, code collate "C" desc))[1] end as value
    from by_round group by packet_id, figure, over)
  select packet_of.code as packet, ${isoLocalSql('packet_of.frozen_at')} as "frozenAt",
    coalesce((select jsonb_agg(jsonb_build_object('figure', changed.figure, 'label', changed.label,
        'unit', jsonb_build_object('was', changed.was, 'wouldBe', changed.would_be),
        'packet', case when packet_of.seen then jsonb_build_object('was', changed.value, 'wouldBe', total.value) end)
        order by changed.place)
      from changed left join total using (packet_id, figure)
      where changed.packet_id = packet_of.id), '[]') as figures
  from packet_of order by packet_of.frozen_at, packet_of.code collate "C"`;

/**
 * The packets that were frozen before that version of a duty's report was accepted, with the figures that it would
 * change in them: the unit's own, and for those who may see the packet the figure over all units. Nothing is applied.
 */
export function frozenPackets(
  tx: Transaction,
  access: Access,
  obligationId: string,
  number: number,
): Promise<FrozenPacket[]> {
  return tx.query<FrozenPacket>(CHANGES_SQL, [...scopeOf(tx, access), obligationId, number]);
}
