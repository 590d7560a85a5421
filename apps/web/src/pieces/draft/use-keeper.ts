import { useEffect, useState, useSyncExternalStore } from 'react';
import { queries } from '../../api/queries';
import type { Keeper } from './keeper';
import type { KeeperState, Versioned } from './keeper-state';

/** A draft that saves itself while it is open. */
export function useKeeper<
  Content,
  Server extends Content & Versioned,
  Clash,
  Own extends Keeper<Content, Server, Clash>,
>(open: () => Own & Keeper<Content, Server, Clash>): readonly [Own, KeeperState<Content, Server, Clash>] {
  const [keeper] = useState(open);
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && keeper.push();
    keeper.start();
    window.addEventListener('online', keeper.push);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', keeper.push);
      document.removeEventListener('visibilitychange', hidden);
      keeper.stop();
    };
  }, [keeper]);
  const state = useSyncExternalStore(keeper.listen, keeper.now);
  const signedOut = state.problem?.isSignedOut === true;
  useEffect(() => {
    // Whoever was signed out signs in again at this very place; what was written waits on this machine.
    if (signedOut) void queries.resetQueries({ queryKey: ['me'] });
  }, [signedOut]);
  return [keeper, state];
}
