import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../language/use-words';
import { type DirectionDetail, type DirectionItem, useDirections } from './direction';
import { DirectionLine } from './direction-line';
import { GiveDirection, type GivenOn } from './give-direction';

/** What was directed on a packet or at a conference, and giving one more; `?direct` in the address opens the field at once. */
export function DirectionsOn({
  programmeId,
  on,
  isOnIt,
  mayGive,
  title,
  as: Heading,
}: {
  programmeId: string;
  on: GivenOn;
  isOnIt: (direction: DirectionItem) => boolean;
  mayGive: boolean;
  title: string;
  as: 'h2' | 'h3';
}) {
  const t = useWords('direction');
  const heading = useId();
  const field = useRef<HTMLDivElement>(null);
  const [address] = useSearchParams();
  const [open, setOpen] = useState(address.has('direct'));
  const [given, setGiven] = useState<DirectionDetail | null>(null);
  const directions = useDirections(programmeId);
  const onIt = directions.data?.items.filter(isOnIt) ?? [];
  useEffect(() => {
    if (open) field.current?.querySelector('textarea')?.focus();
  }, [open]);
  if (!mayGive && onIt.length === 0) return null;
  return (
    <section className="packet-part" aria-labelledby={heading}>
      <Heading id={heading}>{title}</Heading>
      {onIt.length > 0 && (
        <ul className="direction-list">
          {onIt.map((each) => (
            <li key={each.id}>
              <DirectionLine direction={each} />
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {given && (
          <p className="direction-given">
            <b>{t(`given.${given.kind}`, { code: given.code, to: given.to.name })}</b>{' '}
            <Link to={`/work/directions/${given.id}`}>{t('given.follow')}</Link>
          </p>
        )}
      </div>
      {mayGive && !open && (
        <Button
          type="primary"
          size="large"
          onClick={() => {
            setGiven(null);
            setOpen(true);
          }}
        >
          {t(given || onIt.length > 0 ? 'give.another' : 'give.open')}
        </Button>
      )}
      {open && (
        <div ref={field}>
          <GiveDirection
            programmeId={programmeId}
            on={on}
            onGiven={(each) => {
              setGiven(each);
              setOpen(false);
            }}
          />
        </div>
      )}
    </section>
  );
}
