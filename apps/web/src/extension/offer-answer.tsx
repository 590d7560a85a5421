import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useKeys } from '../frame/keys';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { type ExtensionWork, extensionChanged } from './request';

/** The unit takes the offered date, or lets the old one stand. */
export function OfferAnswer({ request, onDone }: { request: ExtensionWork; onDone: () => void }) {
  const t = useWords('extension');
  const answer = useMutation({
    mutationFn: request.answer,
    onSuccess: () => {
      void extensionChanged(request);
      onDone();
    },
  });
  const take = () => !answer.isPending && answer.mutate(true);
  useKeys({ a: take });
  return (
    <section className="extension-act">
      <p>{t('offer.what')}</p>
      <div className="extension-buttons">
        <Button type="primary" loading={answer.isPending} onClick={take} aria-keyshortcuts="a">
          {t('offer.take', { day: day(request.decidedDue ?? request.dueBefore) })} <kbd>a</kbd>
        </Button>
        <Button disabled={answer.isPending} onClick={() => answer.mutate(false)}>
          {t('offer.leave', { day: day(request.dueBefore) })}
        </Button>
      </div>
      <Refusal error={answer.error} />
    </section>
  );
}
