import { useWords } from '../language/use-words';
import { PasswordForm } from '../session/password-form';

/** My password. */
export function OwnPassword() {
  const t = useWords('settings');
  return (
    <section className="card settings-part">
      <h2>{t('part.password')}</h2>
      <p className="soft">{t('password.what')}</p>
      <PasswordForm given={false} />
    </section>
  );
}
