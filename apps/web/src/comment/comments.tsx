import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Waiting } from '../pieces/waiting';
import { type CommentSubject, useComments, useCommentsMoved } from './comment';
import { CommentForm } from './comment-form';
import { CommentLine } from './comment-line';
import './comment.css';

/** What is longer than this waits behind its count. */
const SHORT = 5;

/** The talk about one thing: folded with its count while nobody spoke or many did; opened by who comes from a notification. */
export default function Comments({ kind, id, as: Heading }: CommentSubject & { readonly as: 'h2' | 'h3' }) {
  const t = useWords('comment');
  const place = useId();
  const section = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  const led = hash === '#comments';
  const [pressed, setPressed] = useState<boolean>();
  const subject = { kind, id };
  const wasOpen = useRef(false);
  const comments = useComments(subject, wasOpen.current);
  const moved = useCommentsMoved(subject);
  const first = comments.data?.pages[0];
  const total = first?.total ?? 0;
  const open = pressed ?? (led || wasOpen.current || (total > 0 && total <= SHORT));
  wasOpen.current = open;
  const ready = first !== undefined;
  useEffect(() => {
    if (led && ready) section.current?.scrollIntoView({ block: 'start' });
  }, [led, ready]);
  if (!first) return comments.error ? null : <Waiting />;
  const oldestFirst = comments.data?.pages.flatMap(({ items }) => items).toReversed() ?? [];
  return (
    <section ref={section} id="comments" className="comments" aria-labelledby={place}>
      <Heading id={place}>
        <button type="button" aria-expanded={open} onClick={() => setPressed(!open)}>
          {t('title')} <span className="soft">{total > 0 ? t('count', { count: total }) : t('count.none')}</span>
        </button>
      </Heading>
      {open && (
        <>
          {comments.hasNextPage && (
            <Button loading={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>
              {t('earlier')}
            </Button>
          )}
          {total === 0 && <p className="soft">{t('empty')}</p>}
          <ol className="comment-list">
            {oldestFirst.map((comment) => (
              <CommentLine key={comment.id} comment={comment} subject={subject} office={first.office} onMoved={moved} />
            ))}
          </ol>
          <Refusal error={comments.error} />
          <CommentForm subject={subject} office={first.office} units={first.units} />
        </>
      )}
    </section>
  );
}
