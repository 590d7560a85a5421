import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FileBox } from '../report/files/file-box';
import { rememberFile } from '../report/files/file-names';
import { BESIDE, UploadQueue } from '../report/files/upload-queue';
import '../report/files/files.css'; // the box of files

const MOST = 20;

/**
 * Files of the unit that prove an answer, sent while it is still written. `id`, `value` and `onChange` come from the form.
 */
export function ProofFiles({
  id = 'proofs',
  value = [],
  onChange,
  place,
  unit,
  most = MOST,
}: {
  id?: string;
  value?: readonly string[];
  onChange?: (ids: string[]) => void;
  /** Where the files wait on this machine while the line is down. */
  place: string;
  unit: string;
  /** How many there may be. */
  most?: number;
}) {
  const [attested, setAttested] = useState(false);
  /** What arrives late joins what is there by then. */
  const current = useRef({ value, onChange });
  current.current = { value, onChange };
  const [queue] = useState(
    () =>
      new UploadQueue(place, unit, (_, attachment) => {
        rememberFile(attachment);
        const { value: before, onChange: change } = current.current;
        change?.([...before, attachment.id]);
      }),
  );
  useEffect(() => {
    void queue.start();
    return () => queue.stop();
  }, [queue]);
  const uploads = useSyncExternalStore(queue.listen, queue.now);
  return (
    <FileBox
      id={id}
      ids={value}
      uploads={uploads}
      most={most}
      attested={attested}
      onAttest={setAttested}
      onAdd={(files) => queue.add(BESIDE, files)}
      onRemove={(removed) => onChange?.(value.filter((each) => each !== removed))}
      onGiveUp={(key) => queue.remove(key)}
    />
  );
}
