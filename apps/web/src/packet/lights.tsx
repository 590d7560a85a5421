import { figure } from '../language/format';
import { useWords } from '../language/use-words';
import type { Light } from './packet';

const TONE: Readonly<Record<Light['colour'], string>> = {
  green: 'tone-green',
  amber: 'tone-amber',
  red: 'tone-red',
  none: 'tone-grey',
};

/** The traffic lights of a packet as frozen: a sign, a word and the measure; the colour only repeats them. */
export function Lights({ lights }: { lights: readonly Light[] }) {
  const t = useWords('packet');
  return (
    <ul className="packet-lights">
      {lights.map((light) => (
        <li key={light.name} className={TONE[light.colour]}>
          <Sign colour={light.colour} />
          <span className="packet-light-what">
            <b>{t(`light.${light.name}`)}</b>
            <span className="soft">{measure(t, light)}</span>
          </span>
          <span className={`pill ${TONE[light.colour]}`}>{t(`colour.${light.colour}`)}</span>
        </li>
      ))}
    </ul>
  );
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

function measure(t: Translate, { part, whole, rule, green, colour }: Light): string {
  if (colour === 'none') return t('measure.none');
  const values = { part: figure(part), whole: figure(whole) };
  return rule === 'share-at-least'
    ? t('measure.share', { ...values, share: figure(Math.round((part / whole) * 100)), green: figure(green * 100) })
    : t('measure.count', { ...values, green: figure(green) });
}

/** Told apart by its shape as well: a tick, a bar, a cross, a ring. */
const SHAPES: Readonly<Record<Light['colour'], string>> = {
  green: 'M7 12.5l3.5 3.5L17 9',
  amber: 'M12 7v6 M12 16.5v.5',
  red: 'M8 8l8 8 M16 8l-8 8',
  none: 'M8 12h8',
};

function Sign({ colour }: { colour: Light['colour'] }) {
  return (
    <svg width="28" height="28" viewBox="0 0 24 24" aria-hidden="true" className="packet-sign">
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d={SHAPES[colour]} fill="none" stroke="var(--paper)" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
