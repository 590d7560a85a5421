import { useQuery } from '@tanstack/react-query';
import { api, data } from '../api/client';
import { CommentsOn } from '../comment/comments-on';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';
import type { PanelProps } from '../work/panel';
import { Decision } from './decision';
import { ExtensionHead } from './extension-head';
import { OfferAnswer } from './offer-answer';
import { type ExtensionWork, extensionOf } from './request';
import './extension.css';

/** More time for a report or a task: the secretariat decides on a request, a unit answers an offer. */
export default function ExtensionPanel({ id, kind, onDone }: PanelProps) {
  const t = useWords('extension');
  // The inbox has all there is to know of it.
  const work = useQuery({ queryKey: ['work'], queryFn: () => data(api.GET('/api/v1/work')), staleTime: 20_000 });
  if (work.error && !work.data) return <Trouble error={work.error} again={() => void work.refetch()} />;
  if (!work.data) return <Waiting />;
  const request: ExtensionWork | undefined = extensionOf(work.data, kind, id);
  if (!request) {
    return (
      <>
        <div className="empty">
          <b>{t('gone.title')}</b>
          {t('gone.what')}
        </div>
        <CommentsOn kind="extension" id={id} />
      </>
    );
  }
  return (
    <article className="extension">
      <ExtensionHead request={request} />
      {request.offered ? (
        <OfferAnswer request={request} onDone={onDone} />
      ) : (
        <Decision request={request} onDone={onDone} />
      )}
      <CommentsOn kind="extension" id={id} />
    </article>
  );
}
