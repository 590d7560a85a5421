import type { Me } from '../session/session';

type Held = Me['roles'][number];

/** Roles that pass to whoever stands in; a leader's authority to sign is not handed on here. */
const HANDED_ON = new Set(['officer', 'head', 'secretariat']);

const isOwn = ({ onBehalfOf }: Held) => onBehalfOf === null;
const unique = (units: readonly Held['unit'][]) => [...new Map(units.map((unit) => [unit.code, unit])).values()];

/** Units in which the caller has work of its own to hand on. */
export const unitsOfMine = ({ roles }: Me) =>
  unique(roles.filter((held) => isOwn(held) && HANDED_ON.has(held.role)).map(({ unit }) => unit));

/** Units whose people's work the caller may hand on, being their head by own right. */
export const unitsHeaded = ({ roles }: Me) =>
  unique(roles.filter((held) => isOwn(held) && held.role === 'head').map(({ unit }) => unit));

export const mayHandOn = (me: Me) => unitsOfMine(me).length > 0;
