import { Input, Select } from 'antd';

/** A field that narrows a list by words, with or without marks over the letters. */
export function SearchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (words: string) => void;
}) {
  return (
    <Input
      allowClear
      className="round-search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** A field that narrows a list to one of a few; cleared, it shows all. */
export function ChoiceField<Value extends string | number>({
  label,
  className,
  value,
  options,
  onChange,
}: {
  label: string;
  className: string;
  value: Value | undefined;
  options: { readonly value: Value; readonly label: string | number }[];
  onChange: (value: Value | undefined) => void;
}) {
  return (
    <Select
      allowClear
      className={className}
      aria-label={label}
      placeholder={label}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}
