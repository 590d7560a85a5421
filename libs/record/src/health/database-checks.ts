import type { DataSource } from 'typeorm';
import { type HealthCheck, same, unwell, well } from '#domain/health/health-check';
import type { Clock } from '#persistence/clock';
import { OVERDUE_PATIENCE_MINUTES, WAKE_PATIENCE_SECONDS } from './patience.js';

const SEAL_PATIENCE_SECONDS = 60;
const MAIL_PATIENCE_MINUTES = 15;
const SCAN_PATIENCE_MINUTES = 10;

/** What the record itself says about the installation's health; each check is one statement. */
export function databaseChecks(source: DataSource, clock: Clock): HealthCheck[] {
  const one = async (sql: string, parameters: unknown[] = []) => (await source.query(sql, parameters))[0];
  return [
    {
      id: 'database',
      run: async () => well(same(`PostgreSQL ${(await one(`show server_version`)).server_version}`)),
    },
    {
      id: 'role',
      run: async () => {
        const role = await one(
          `select current_user as name, r.rolsuper or r.rolcreaterole or r.rolbypassrls as mighty,
             (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
           from pg_roles r where r.rolname = current_user`,
        );
        return role.mighty || role.owned > 0
          ? unwell({
              vi: `${role.name} sở hữu ${role.owned} đối tượng hoặc có quyền đặc biệt; phải không sở hữu gì`,
              en: `${role.name} owns ${role.owned} objects or has special rights; it must own nothing`,
            })
          : well({ vi: `${role.name} không sở hữu gì`, en: `${role.name} owns nothing` });
      },
    },
    {
      id: 'schema',
      run: async () => {
        const applied = new Set(
          (await source.query(`select name from migration`)).map((row: { name: string }) => row.name),
        );
        const missing = source.migrations.filter(({ name }) => !applied.has(name ?? ''));
        return missing.length > 0
          ? unwell({
              vi: `thiếu ${missing.length} bước; hãy chạy songhanh migrate`,
              en: `${missing.length} migrations are missing; run songhanh migrate`,
            })
          : well({ vi: `đủ ${applied.size} bước`, en: `all ${applied.size} migrations applied` });
      },
    },
    {
      id: 'faults',
      run: async () => {
        const { faults, first } = await one(
          `select count(*)::int as faults, min(kind || '/' || key || ': ' || fault) as first from process where fault is not null`,
        );
        return faults > 0
          ? unwell({ vi: `${faults} tiến trình; ${first}`, en: `${faults} processes; ${first}` })
          : well({ vi: 'không có', en: 'none' });
      },
    },
    {
      id: 'wakes',
      run: async () => {
        const { waiting, lagging } = await one(
          `select count(*)::int as waiting,
             count(*) filter (where created_at < clock_timestamp() - make_interval(secs => $1))::int as lagging from wake`,
          [WAKE_PATIENCE_SECONDS],
        );
        const words = {
          vi: `${waiting} lời gọi, ${lagging} quá ${WAKE_PATIENCE_SECONDS} giây`,
          en: `${waiting} wakes, ${lagging} older than ${WAKE_PATIENCE_SECONDS} seconds`,
        };
        return lagging > 0 ? unwell(words) : well(words);
      },
    },
    {
      id: 'overdue',
      run: async () => {
        const { overdue } = await one(
          `select count(*)::int as overdue from process where wake_at < ${clock.sql} - make_interval(mins => $1)`,
          [OVERDUE_PATIENCE_MINUTES],
        );
        const words = {
          vi: `${overdue} tiến trình quá giờ hơn ${OVERDUE_PATIENCE_MINUTES} phút`,
          en: `${overdue} processes more than ${OVERDUE_PATIENCE_MINUTES} minutes past their time`,
        };
        return overdue > 0 ? unwell(words) : well(words);
      },
    },
    {
      id: 'seal',
      run: async () => {
        // An event has an audit entry beside it, and only that knows when it was written.
        const { waiting, lagging } = await one(
          `select (select count(*)::int from unsealed) as waiting,
             (select count(*)::int from unsealed u join audit_entry a on u.entry_kind = 'audit' and a.id = u.entry_id
              where a.recorded_at < clock_timestamp() - make_interval(secs => $1)) as lagging`,
          [SEAL_PATIENCE_SECONDS],
        );
        const words = {
          vi: `${waiting} bản ghi, ${lagging} quá ${SEAL_PATIENCE_SECONDS} giây`,
          en: `${waiting} entries, ${lagging} older than ${SEAL_PATIENCE_SECONDS} seconds`,
        };
        return lagging > 0 ? unwell(words) : well(words);
      },
    },
    {
      id: 'mail',
      run: async () => {
        const { queued, lagging, failed } = await one(
          `select count(*) filter (where mail in ('queued', 'sending'))::int as queued,
             count(*) filter (where mail in ('queued', 'sending') and next_attempt_at < ${clock.sql} - make_interval(mins => $1))::int as lagging,
             count(*) filter (where mail = 'failed' and settled_at > ${clock.sql} - interval '1 day')::int as failed
           from notification where mail in ('queued', 'sending', 'failed')`,
          [MAIL_PATIENCE_MINUTES],
        );
        const words = {
          vi: `${queued} thư, ${lagging} quá ${MAIL_PATIENCE_MINUTES} phút, ${failed} không gửi được trong ngày qua`,
          en: `${queued} mails, ${lagging} more than ${MAIL_PATIENCE_MINUTES} minutes late, ${failed} failed in the last day`,
        };
        return lagging > 0 || failed > 0 ? unwell(words) : well(words);
      },
    },
    {
      id: 'scan',
      run: async () => {
        // System time: a scanner knows nothing of the rehearsal's clock.
        const { waiting, lagging, infected, fault } = await one(
          `select count(*) filter (where state = 'waiting')::int as waiting,
             count(*) filter (where state = 'waiting' and scan_fault is not null
               or state = 'waiting' and scan_after < clock_timestamp() - make_interval(mins => $1))::int as lagging,
             count(*) filter (where state = 'infected')::int as infected, max(scan_fault) filter (where state = 'waiting') as fault
           from attachment where state in ('waiting', 'infected')`,
          [SCAN_PATIENCE_MINUTES],
        );
        const why = fault ? `; ${fault}` : '';
        const words = {
          vi: `${waiting} tệp chờ, ${lagging} chưa quét được, ${infected} tệp bị cách ly${why}`,
          en: `${waiting} files wait, ${lagging} of them could not be scanned, ${infected} are locked away${why}`,
        };
        return lagging > 0 ? unwell(words) : well(words);
      },
    },
  ];
}
