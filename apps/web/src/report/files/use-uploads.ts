import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../session/session';
import type { DraftKeeper } from '../draft/draft-keeper';
import type { Duty } from '../duty';
import { rememberFile } from './file-names';
import { BESIDE, type Upload, UploadQueue } from './upload-queue';

/** The files of a draft that are on their way; each enters the draft as soon as it has arrived. */
export function useUploads(duty: Duty, keeper: DraftKeeper): readonly [UploadQueue, readonly Upload[]] {
  const me = useMe();
  const [queue] = useState(
    () =>
      new UploadQueue(`files/${me.id}/${duty.obligationId}`, duty.unitRef.id, (field, attachment) => {
        rememberFile(attachment);
        const { answers, attachmentIds } = keeper.now().mine;
        if (field === BESIDE) return keeper.attach([...attachmentIds, attachment.id]);
        const before = answers[field];
        keeper.answer(field, [...(Array.isArray(before) ? before.map(String) : []), attachment.id]);
      }),
  );
  useEffect(() => {
    void queue.start();
    return () => queue.stop();
  }, [queue]);
  return [queue, useSyncExternalStore(queue.listen, queue.now)];
}
