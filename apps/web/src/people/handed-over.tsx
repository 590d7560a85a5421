import { useWords } from '../language/use-words';
import { ShownOnce } from '../pieces/shown-once';
import type { OneTimePassword } from './people';

/** A password to be handed over now: it cannot be shown again, and its owner will be asked for another. */
export function HandedOver({ given: { userName, password } }: { given: OneTimePassword }) {
  const t = useWords('people');
  return <ShownOnce title={t('once.title', { userName })} secret={password} what={t('once.what')} />;
}
