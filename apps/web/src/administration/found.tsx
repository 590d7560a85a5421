import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';
import { Trouble } from '../pieces/trouble';
import { Waiting } from '../pieces/waiting';

/** What a search came to: waiting, trouble, nothing (which teaches), or rows with more behind them. */
export function Found({
  asked,
  count,
  nothing,
  children,
}: {
  asked: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  };
  count: number;
  nothing: { readonly title: string; readonly what: string };
  children: ReactNode;
}) {
  const t = useWords('administration');
  if (asked.isPending) return <Waiting />;
  if (asked.error && count === 0) return <Trouble error={asked.error} again={() => void asked.refetch()} />;
  if (count === 0) {
    return (
      <div className="empty">
        <b>{nothing.title}</b>
        {nothing.what}
      </div>
    );
  }
  return (
    <>
      {children}
      {asked.hasNextPage && (
        <p className="administration-more">
          <Button onClick={() => void asked.fetchNextPage()} loading={asked.isFetchingNextPage}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}
