import type { ReactNode } from 'react';
import { NoSuchPage } from '../pieces/no-such-page';
import { holds, useMe } from '../session/session';

/** For others there is no such page. */
export function OnlyAdministrators({ children }: { children: ReactNode }) {
  return holds(useMe(), 'administrator') ? children : <NoSuchPage />;
}
