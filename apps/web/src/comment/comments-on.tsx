import { lazy, Suspense } from 'react';
import type { CommentSubject } from './comment';

const Comments = lazy(() => import('./comments'));

/** What people say about a thing, beneath it; fetched after the thing itself. */
export function CommentsOn({ kind, id, as = 'h3' }: CommentSubject & { readonly as?: 'h2' | 'h3' }) {
  return (
    <Suspense fallback={null}>
      <Comments key={`${kind}/${id}`} kind={kind} id={id} as={as} />
    </Suspense>
  );
}
