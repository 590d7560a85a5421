import { Select } from 'antd';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';
import { useUnits } from './use-units';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly code: string;
}

/** Chooses a unit by its name or code, with or without marks. `id`, `value` and `onChange` come from the form. */
export function UnitField({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
}) {
  const t = useWords('direction');
  const units = useUnits();
  const options = (units.data ?? []).map(({ code, name }): Option => ({ value: code, label: name, code }));
  return (
    <Select<string, Option>
      id={id}
      value={value}
      onChange={(code) => onChange?.(code)}
      options={options}
      loading={units.isLoading}
      allowClear
      placeholder={t('unit.hint')}
      notFoundContent={units.isLoading ? t('unit.loading') : t('unit.nothing')}
      showSearch={{
        filterOption: (typed, option) => folded(`${option?.label ?? ''} ${option?.code ?? ''}`).includes(folded(typed)),
      }}
    />
  );
}
