import type { Client } from './api.js';
import type { TestDatabase } from './database.js';
import { pdf } from './sample-files.js';

/** Puts a review with its packet, delivered or not, into the record, without the months that make them. */
export async function reviewWithPacket(
  database: TestDatabase,
  programmeId: string,
  code = '2018-annual',
  stage = 'delivered',
): Promise<{ reviewId: string; packetId: string }> {
  const [review] = await database.query(
    `insert into review (id, programme_id, code, kind, year, concludes_on, opens_at, self_assessment_due, self_assessment_lock,
       freezes_at, figures_from, stage)
     values (gen_random_uuid(), $1, $2, 'annual', 2018, '2019-01-09', now(), '2018-12-10', '2018-12-15', now(), '{}', 'consolidated')
     returning id`,
    [programmeId, code],
  );
  const [packet] = await database.query(
    `insert into packet (id, programme_id, review_id, code, stage, freezes_at, frozen_at, delivered_at)
     values (gen_random_uuid(), $1, $2, $3, $4, now(), now(), now()) returning id`,
    [programmeId, review.id, code, stage],
  );
  return { reviewId: review.id, packetId: packet.id };
}

/** Uploads a file as that person; answers its id. */
export async function upload(client: Client, name: string): Promise<string> {
  const path = `/attachments?name=${name}&attested=true`;
  const answer = await client.post(path, pdf(name));
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
}
