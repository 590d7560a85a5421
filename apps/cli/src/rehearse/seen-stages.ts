import type { BoxDatabase } from './box-database.js';

/** A plan, review or packet that has come to a stage. */
export interface SeenStage {
  readonly kind: 'plan' | 'review' | 'packet';
  readonly id: string;
  /** The programme's id. */
  readonly programme: string;
  /** The plan's year, or the code of the review and of its packet. */
  readonly key: string;
  readonly stage: string;
}

const STAGES_SQL = `
  select each.kind, each.id::text, each.programme_id::text as programme, each.key, each.stage
  from (
    select 'plan' as kind, id, programme_id, year::text as key, stage from plan
    union all select 'review', id, programme_id, code, stage from review
    union all select 'packet', id, programme_id, code, stage from packet
  ) as each join programme p on p.id = each.programme_id
  order by p.number collate "C", each.kind, each.key collate "C"`;

/**
 * What people learn from their notices: which plan, review or packet has come to another stage. One look at the box's
 * database instead of everybody's inbox; what they then do, they read and do through the HTTP API.
 */
export class SeenStages {
  private readonly known = new Map<string, string>();

  constructor(private readonly database: BoxDatabase) {}

  /** Those whose stage is another one than at the last look, by programme, kind and key. */
  async changed(): Promise<SeenStage[]> {
    const now = await this.database.query<SeenStage>({ name: 'stages', text: STAGES_SQL });
    const changed = now.filter(({ kind, id, stage }) => this.known.get(`${kind}/${id}`) !== stage);
    for (const { kind, id, stage } of changed) this.known.set(`${kind}/${id}`, stage);
    return changed;
  }
}
