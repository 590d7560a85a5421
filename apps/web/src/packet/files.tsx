import { useState } from 'react';
import { size } from '../language/format';
import { useWords } from '../language/use-words';
import type { PacketDetail } from './packet';

type PacketFile = PacketDetail['files'][number];

/** What a file is for a reader, by its media type alone: which files there are is the API's to say. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^text\/html/, 'page'],
  [/pdf/, 'pdf'],
  [/word|opendocument\.text/, 'document'],
  [/sheet|csv/, 'table'],
];
type Kind = 'page' | 'pdf' | 'document' | 'table' | 'proof';
const ORDER: readonly Kind[] = ['pdf', 'page', 'document', 'table', 'proof'];

const kindOf = ({ mediaType }: PacketFile): Kind => KINDS.find(([type]) => type.test(mediaType))?.[1] ?? 'proof';
const address = (packetId: string, { name }: PacketFile) =>
  `/api/v1/packets/${packetId}/files/${encodeURIComponent(name)}`;

/** The files of a packet: papers to read first, in the page where the browser can; then what proves them. */
export function Files({ packetId, files }: { packetId: string; files: readonly PacketFile[] }) {
  const t = useWords('packet');
  const [reading, setReading] = useState<string | null>(null);
  const sorted = files.toSorted((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)) || b.size - a.size);
  return (
    <ul className="packet-files">
      {sorted.map((file) => {
        const kind = kindOf(file);
        return (
          <li key={file.name}>
            <div className="packet-file">
              <span>
                <b>{t(`file.${kind}`)}</b> <span className="soft packet-file-name">{file.name}</span>
              </span>
              <span className="soft">{size(file.size)}</span>
              <span className="packet-file-do">
                {kind === 'page' && (
                  <button
                    type="button"
                    className="plain-button"
                    aria-expanded={reading === file.name}
                    onClick={() => setReading(reading === file.name ? null : file.name)}
                  >
                    {t(reading === file.name ? 'file.close' : 'file.read')}
                  </button>
                )}
                <a
                  className="plain-button packet-file-open"
                  href={address(packetId, file)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t(kind === 'page' || kind === 'pdf' ? 'file.open' : 'file.fetch')}
                </a>
              </span>
            </div>
            {reading === file.name && (
              // The paper runs nothing, whatever it holds: the frame allows no script.
              <iframe
                className="packet-paper"
                title={file.name}
                src={address(packetId, file)}
                sandbox="allow-same-origin allow-downloads"
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
