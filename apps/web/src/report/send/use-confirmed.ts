import { useCallback, useEffect, useState } from 'react';

const KEPT = 'songhanh.confirmed.';

type Confirmed = Readonly<Record<string, string>>;

/** What was said to each warning, kept on this machine until the report is sent: the record takes it with the sending. */
export function useConfirmed(dutyId: string) {
  const [confirmed, setConfirmed] = useState<Confirmed>(
    () => JSON.parse(localStorage.getItem(KEPT + dutyId) ?? '{}') as Confirmed,
  );
  useEffect(() => {
    if (Object.keys(confirmed).length > 0) localStorage.setItem(KEPT + dutyId, JSON.stringify(confirmed));
    else localStorage.removeItem(KEPT + dutyId);
  }, [dutyId, confirmed]);
  const confirm = useCallback(
    (rule: string, explanation: string | undefined) =>
      setConfirmed(({ [rule]: _, ...others }) =>
        explanation === undefined ? others : { ...others, [rule]: explanation },
      ),
    [],
  );
  const forget = useCallback(() => setConfirmed({}), []);
  return { confirmed, confirm, forget };
}
