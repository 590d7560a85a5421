import { Select } from 'antd';
import { useState } from 'react';
import { folded } from '../language/format';
import { useWords } from '../language/use-words';

export interface OfficeOption {
  readonly value: string;
  readonly label: string;
}

const CODE = /^[\w.-]+$/;

/**
 * Chooses an office by its name, with or without marks; one of a unit that the caller does not see is named by its code.
 * `id`, `value` and `onChange` come from the form.
 */
export function OfficeField({
  id,
  value,
  onChange,
  offices,
  loading,
}: {
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
  offices: readonly OfficeOption[];
  loading: boolean;
}) {
  const t = useWords('settings');
  const [typed, setTyped] = useState('');
  const code = [typed.trim(), value].find((each) => each && CODE.test(each) && !offices.some((o) => o.value === each));
  const options = [...offices, ...(code ? [{ value: code, label: t('leave.byCode', { code }) }] : [])];
  return (
    <Select<string, OfficeOption>
      id={id}
      value={value}
      options={options}
      loading={loading}
      placeholder={t('leave.to.hint')}
      notFoundContent={t('leave.to.nobody')}
      showSearch={{
        onSearch: setTyped,
        filterOption: (words, option) => folded(`${option?.label} ${option?.value}`).includes(folded(words)),
      }}
      onChange={(chosen) => {
        setTyped('');
        onChange?.(chosen);
      }}
    />
  );
}
