import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useUnits } from '../direction/use-units';
import { useWords } from '../language/use-words';
import type { Choice } from './assign-rows';
import { type UnitGroup, unitGroups } from './unit-groups';

/** The units that get the tasks: all of the programme, whole groups, or one by one. */
export function ChooseUnits({
  chosen,
  all,
  onChange,
}: {
  chosen: readonly string[];
  all: boolean;
  onChange: (change: Partial<Choice>) => void;
}) {
  const t = useWords('assignment');
  const [words, setWords] = useState('');
  const units = useUnits();
  const groups = unitGroups(units.data ?? [], words);
  const set = (codes: readonly string[], on: boolean) =>
    onChange({ units: on ? [...new Set([...chosen, ...codes])] : chosen.filter((code) => !codes.includes(code)) });
  return (
    <section className="card" aria-labelledby="assign-units">
      <h2 id="assign-units">{all ? t('units.everybody') : t('units', { count: chosen.length })}</h2>
      <div className="assign-all">
        <Checkbox checked={all} onChange={() => onChange({ all: !all })}>
          {t('units.all')}
          <span className="soft">{t('units.all.what')}</span>
        </Checkbox>
      </div>
      {!all && (
        <>
          <Input
            allowClear
            aria-label={t('units.search')}
            placeholder={t('units.search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <div className="assign-list">
            {groups.map((group) => (
              <Group key={`${group.level}/${group.kind}`} group={group} chosen={chosen} onSet={set} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function Group({
  group: { kind, level, lines },
  chosen,
  onSet,
}: {
  group: UnitGroup;
  chosen: readonly string[];
  onSet: (codes: readonly string[], on: boolean) => void;
}) {
  const t = useWords('assignment');
  const codes = lines.map(({ unit }) => unit.code);
  const all = codes.every((code) => chosen.includes(code));
  const name = t(`kind.${kind}`, { defaultValue: kind });
  return (
    <fieldset className="assign-group">
      <legend>
        <Checkbox
          checked={all}
          indeterminate={!all && codes.some((code) => chosen.includes(code))}
          onChange={() => onSet(codes, !all)}
        >
          {t('group', { name, level: t(`level.${level}`, { defaultValue: level }), count: codes.length })}
        </Checkbox>
      </legend>
      {lines.map(({ unit, depth }) => (
        <div key={unit.id} style={{ paddingInlineStart: 24 * (depth + 1) }}>
          <Checkbox checked={chosen.includes(unit.code)} onChange={(event) => onSet([unit.code], event.target.checked)}>
            {unit.name}
          </Checkbox>
        </div>
      ))}
    </fieldset>
  );
}
