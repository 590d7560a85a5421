import { isoLocalSql } from '../local-time.js';

/** SQL: a file as every answer shows it; `a` is the alias of its row. Its place in the store is nobody's business. */
export const ATTACHMENT_COLUMNS = `a.id, a.name, a.media_type as "mediaType", a.size::int as size, a.sha256, a.state,
  a.remarks, ${isoLocalSql('a.uploaded_at')} as "uploadedAt"`;

/** SQL: the same as a JSON object. */
export const ATTACHMENT_JSON = `jsonb_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'size', a.size,
  'sha256', a.sha256, 'state', a.state, 'remarks', a.remarks, 'uploadedAt', ${isoLocalSql('a.uploaded_at')})`;
