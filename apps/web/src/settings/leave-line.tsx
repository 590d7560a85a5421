import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../api/client';
import { day } from '../language/format';
import { useWords } from '../language/use-words';
import { useOfficeName } from '../pieces/persons';
import { Refusal } from '../pieces/refusal';
import { Sure } from '../pieces/sure';
import type { Delegation } from './settings';

const TONE: Readonly<Record<Delegation['state'], string>> = {
  asked: 'tone-amber',
  given: 'tone-green',
  refused: 'tone-red',
  revoked: 'tone-grey',
};

interface LineProps {
  readonly delegation: Delegation;
  /** Whether its days are not over and nobody has ended it. */
  readonly isLive: boolean;
  readonly onMoved: () => Promise<unknown>;
}

/** Who stands in for whom, in which unit and on which days; what the caller may do about it. */
export function LeaveLine({ delegation, isLive, onMoved }: LineProps) {
  const t = useWords('settings');
  const named = useOfficeName();
  const { id, person, to, unit, roles, from, until, note, state, running, outside, mine } = delegation;
  const path = { params: { path: { id } } };
  const rule = useMutation({
    mutationFn: (allow: boolean) => api.POST('/api/v1/delegations/{id}/ruling', { ...path, body: { allow } }),
    onSuccess: onMoved,
  });
  const revoke = useMutation({
    mutationFn: () => api.POST('/api/v1/delegations/{id}/revocation', path),
    onSuccess: onMoved,
  });
  const rules = isLive && state === 'asked' && mine === 'secretariat';
  const revokes = isLive && mine !== 'secretariat';
  return (
    <li>
      <p>
        <b>{t('leave.line', { to: named(to), person: named(person) })}</b>{' '}
        <span className={`pill ${TONE[state]}`}>{t(running ? 'leave.running' : `leave.state.${state}`)}</span>
      </p>
      <p>
        {t('leave.days', { from: day(from), until: day(until) })}{' '}
        <span className="soft">
          {[unit.name, roles.map((role) => t(`role.${role}`)).join(', '), note].filter(Boolean).join(' · ')}
        </span>
      </p>
      {outside && state === 'asked' && !rules && <p className="soft">{t('leave.waits')}</p>}
      {rules && (
        <p className="settings-buttons">
          <Button type="primary" loading={rule.isPending} onClick={() => rule.mutate(true)}>
            {t('leave.allow')}
          </Button>
          <Button disabled={rule.isPending} onClick={() => rule.mutate(false)}>
            {t('leave.refuse')}
          </Button>
        </p>
      )}
      {revokes && (
        <Sure
          label={t('leave.revoke')}
          what={t('leave.revoke.what', { to: named(to) })}
          act={t('leave.revoke.do')}
          pending={revoke.isPending}
          onSure={() => revoke.mutate()}
        />
      )}
      <Refusal error={rule.error ?? revoke.error} />
    </li>
  );
}
