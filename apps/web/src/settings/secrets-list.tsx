import { useMutation } from '@tanstack/react-query';
import { useWords } from '../language/use-words';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';

/** Something secret that I made and may close. */
interface Made {
  readonly id: string;
  readonly name: string;
  readonly revokedAt: string | null;
}

/** What I made, each to be closed at once; closed ones are kept below. */
export function SecretsList<Each extends Made>({
  items,
  none,
  told,
  close,
  closing,
  onClosed,
}: {
  items: readonly Each[];
  none: string;
  /** When it was made, and what else is known of it. */
  told: (each: Each) => string;
  close: (id: string) => Promise<unknown>;
  /** What will become of whoever uses it. */
  closing: string;
  onClosed: () => Promise<unknown>;
}) {
  const t = useWords('settings');
  const open = items.filter(({ revokedAt }) => revokedAt === null).toReversed();
  const closed = items.filter(({ revokedAt }) => revokedAt !== null).toReversed();
  return (
    <>
      {open.length === 0 && <p className="soft">{none}</p>}
      <ul className="settings-list">
        {open.map((each) => (
          <Line
            key={each.id}
            name={each.name}
            told={told(each)}
            closing={closing}
            close={() => close(each.id)}
            onClosed={onClosed}
          />
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary>{t('secret.closed', { count: closed.length })}</summary>
          <ul className="settings-list">
            {closed.map((each) => (
              <li key={each.id}>
                {each.name} <span className="soft">{told(each)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({ name, told, closing, close, onClosed }: LineProps) {
  const t = useWords('settings');
  const revoke = useMutation({ mutationFn: close, onSuccess: onClosed });
  return (
    <li>
      <p>
        <b>{name}</b> <span className="soft">{told}</span>
      </p>
      <Sure
        label={t('secret.close')}
        what={closing}
        act={t('secret.close.do', { name })}
        pending={revoke.isPending}
        onSure={() => revoke.mutate()}
      />
      <Refusal error={revoke.error} />
    </li>
  );
}

interface LineProps {
  readonly name: string;
  readonly told: string;
  readonly closing: string;
  readonly close: () => Promise<unknown>;
  readonly onClosed: () => Promise<unknown>;
}
