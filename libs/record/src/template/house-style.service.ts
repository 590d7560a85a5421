import type { HouseStyleInput, HouseStyleView } from '#contracts/http/template-house-style';
import { DomainError } from '#domain/error/domain-error';
import { InputError } from '#domain/error/input-error';
import type { Actor } from '#persistence/actor';
import { type Database, sqlState } from '#persistence/database';
import { uuid } from '#persistence/uuid';
import { command } from '../command.js';
import { businessDay } from '../local-time.js';
import type { Access } from '../person/access.js';
import { requireAdministrator } from '../person/require-administrator.js';
import { houseStyles, type StyleCode } from './house-style.queries.js';

/** House styles as the administrator keeps them: every version stays, papers that were made keep the one they were made in. */
export class HouseStyleService {
  constructor(private readonly database: Database) {}

  /** Adds a version, in force from its own day on. Throws NOT_ALLOWED unless by an administrator, VERSION_STALE, INPUT_INVALID. */
  set(actor: Actor, access: Access, code: StyleCode, input: HouseStyleInput, version: number): Promise<HouseStyleView> {
    return command(this.database, actor, async (tx) => {
      await requireAdministrator(tx, access);
      requireRoomForLines(input);
      const [held] = await houseStyles(tx, businessDay(tx), code);
      if (held!.version !== version) throw new DomainError('VERSION_STALE');
      const { validFrom, source, confirmed } = input;
      try {
        await tx.query(
          `insert into house_style (id, code, version, source, valid_from, confirmed, style, set_by, set_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            uuid(),
            code,
            version + 1,
            source,
            validFrom,
            confirmed,
            JSON.stringify(input),
            access.personId,
            new Date(tx.now),
          ],
        );
      } catch (error) {
        // Another administrator was first.
        if (sqlState(error) === '23505') throw new DomainError('VERSION_STALE');
        throw error;
      }
      await tx.audit({
        action: 'house-style.set',
        subjectKind: 'house-style',
        subjectId: null,
        detail: { code, version: version + 1, validFrom, confirmed },
      });
      const [now] = await houseStyles(tx, businessDay(tx), code);
      return now!;
    });
  }
}

function requireRoomForLines({ body: { size, lines } }: HouseStyleInput): void {
  if (!('exactly' in lines) || lines.exactly >= size) return;
  throw InputError.at(
    '/body/lines/exactly',
    `Dòng cao ${lines.exactly} pt thấp hơn chữ ${size} pt. Hãy tăng chiều cao dòng hoặc giảm cỡ chữ.`,
    `Lines of ${lines.exactly} pt are lower than letters of ${size} pt. Make the lines higher or the letters smaller.`,
  );
}
