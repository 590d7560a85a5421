import { Select } from 'antd';
import { useUnits } from '../direction/use-units';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Chooses several units by name or code, with or without marks. */
export function UnitsField({
  id,
  value,
  onChange,
  without,
}: {
  id?: string;
  value?: readonly string[];
  onChange?: (codes: string[]) => void;
  /** Codes that cannot be chosen here, such as the lead. */
  without?: readonly string[];
}) {
  const t = useWords('direction');
  const units = useUnits();
  const options = (units.data ?? [])
    .filter(({ code }) => !without?.includes(code))
    .map(({ code, name }): Option => ({ value: code, label: name }));
  return (
    <Select<string[], Option>
      id={id}
      mode="multiple"
      value={[...(value ?? [])]}
      onChange={onChange}
      options={options}
      loading={units.isLoading}
      placeholder={t('unit.hint')}
      notFoundContent={units.isLoading ? t('unit.loading') : t('unit.nothing')}
      showSearch={{
        filterOption: (typed, option) =>
          folded(`${option?.label ?? ''} ${option?.value ?? ''}`).includes(folded(typed)),
      }}
    />
  );
}
