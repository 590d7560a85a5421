import type { components } from '@songhanh/api';
import { size } from '../language/format';
import './item.css';

type Attachment = components['schemas']['Attachment'];

/** Files that were handed in, each to be opened. */
export function Attached({ files }: { files: readonly Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="item-files">
      {files.map(({ id, name, size: bytes }) => (
        <li key={id}>
          <a href={`/api/v1/attachments/${id}`} download>
            {name}
          </a>{' '}
          <span className="soft">{size(bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
