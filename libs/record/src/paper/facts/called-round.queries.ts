import { FREEZES_ON } from '../../form-workbook/form-facts.queries.js';

/** SQL: the round `r` of the programme `p` with its four dates, as papers name it (`CalledRound`). */
export const CALLED_ROUND = `jsonb_build_object('code', r.code, 'name', r.name, 'periodFrom', r.period_from, 'cutOff', r.cut_off,
  'due', r.due, 'lock', r.lock, 'freezesOn', ${FREEZES_ON})`;

/** SQL: the form of the round (`RoundForm`), after `JOIN_FORM`. */
export const ROUND_FORM = `jsonb_build_object('code', form.code, 'name', form.name, 'version', form_version.version)`;
export const JOIN_FORM = `join form_version on form_version.id = r.form_version_id join form on form.id = form_version.form_id`;
